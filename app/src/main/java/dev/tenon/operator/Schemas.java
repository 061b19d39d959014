package dev.tenon.operator;

import dev.tenon.schema.audit.Assumptions;
import dev.tenon.schema.audit.Audit;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.Rules;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Resource;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.html.HtmlPage;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.svg.Theme;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The schema as the database has it now: drawn, and held against rules. Reading it takes seconds,
 * so what was seen last is kept; one is read at a time.
 */
public final class Schemas {
  private static final String BASELINE = "audit-baseline.json";

  private final Supplier<ReadOnlySession> sessions;
  private final Clock clock;
  private @Nullable Seen seen;

  /**
   * @param sessions opens the database to read
   */
  public Schemas(Supplier<ReadOnlySession> sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * What was seen of a schema at a moment.
   *
   * @param diagram a whole HTML page
   */
  public record Seen(Instant at, int tables, Verdict verdict, String diagram) {}

  /** What was seen last; it is looked at now where it never was. */
  public synchronized Seen seen() {
    return seen == null ? look() : seen;
  }

  /** Looks again. */
  public synchronized Seen look() {
    Instant now = clock.instant();
    Read read = read(now);
    Verdict verdict = baseline().judge(read.result(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    String title = read.catalog().server().database();
    Diagram drawn = Plan.of(title).draft(read.catalog());
    String page = HtmlPage.of(read.catalog(), drawn, Theme.AUTO);
    seen = new Seen(now, verdict.result().tables(), verdict, page);
    return seen;
  }

  /** What was asked of the database, which need not wait while it is drawn. */
  private record Read(Catalog catalog, Result result) {}

  private Read read(Instant now) {
    try (ReadOnlySession session = sessions.get()) {
      Catalog catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      return new Read(
          catalog, Audit.of(session, catalog, Assumptions.NONE, Rules.all(), now, Progress.SILENT));
    }
  }

  /** What of the schema that Tenon comes with is let stand, each with its reason. */
  public static Baseline baseline() {
    return Baseline.parse(Resource.text(Schemas.class, BASELINE), BASELINE);
  }
}
