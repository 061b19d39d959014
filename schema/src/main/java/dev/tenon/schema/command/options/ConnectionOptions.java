package dev.tenon.schema.command.options;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.command.terminal.TerminalProgress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database, as whom, and which of its schemas. */
public final class ConnectionOptions extends Options {

  /** What PostgreSQL's statement_timeout can hold. */
  private static final int LONGEST = Integer.MAX_VALUE / 1000;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The database: postgresql://user@host:5432/name, with or without jdbc:.")
  private @Nullable String url;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Whom to connect as. The password comes from PGPASSWORD or ~/.pgpass.")
  private @Nullable String user;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long one statement may take (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--schemas",
      paramLabel = "NAME",
      split = ",",
      description = "Read these schemas alone; * stands for any characters.")
  private List<String> schemas = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "NAME",
      split = ",",
      description = "Leave these schemas out; * stands for any characters.")
  private List<String> excluded = List.of();

  private boolean gaps;

  /** The same exit code; but what is done with a part of the schema alone is told by it. */
  public int tellingGaps(int exitCode) {
    return gaps && exitCode == ExitCode.OK ? ExitCode.PARTIAL : exitCode;
  }

  /** True when a part of a schema was not read, so that the whole can't be judged. */
  public boolean partial() {
    return gaps;
  }

  /** The database that was named, or the parent command's own. */
  public Target target() {
    var limit = limit();
    if (url != null) {
      return target(url);
    }
    if (mixee().parent() != null
        && mixee().parent().userObject() instanceof DefaultTarget parent
        && parent.withTimeout(limit).isPresent()) {
      return parent.withTimeout(limit).get();
    }
    throw wrong("Name the database, as in --url postgresql://user@localhost:5432/name.");
  }

  /** The database at another URL, as the same user and with the same patience. */
  public Target target(String other) {
    return Target.parse(other, user, System.getenv("PGPASSWORD"), limit());
  }

  public Scope scope() {
    return new Scope(schemas, excluded);
  }

  /** The catalog of the chosen schemas, its gaps told on standard error. */
  public Catalog catalog() {
    return catalog(target());
  }

  /** The same of another database. */
  public Catalog catalog(Target database) {
    try (var session = ReadOnlySession.open(database)) {
      return catalog(session);
    }
  }

  /** What comes of the catalog and more questions, all as of one moment. */
  public <T> T reading(BiFunction<ReadOnlySession, Catalog, T> questions) {
    try (var session = ReadOnlySession.open(target())) {
      return questions.apply(session, catalog(session));
    }
  }

  /** The same within a session of the caller's, who has more to ask. */
  public Catalog catalog(ReadOnlySession session) {
    try (var progress = TerminalProgress.onStandardError()) {
      var catalog = CatalogReader.read(session, scope(), progress);
      var err = commandLine().getErr();
      gaps |= !catalog.gaps().isEmpty();
      catalog
          .gaps()
          .forEach(gap -> err.printf("Not read: %s. %s%n", gap.concept(), gap.sentence()));
      if (catalog.tables().isEmpty()) {
        err.printf(
            "No table was found in %s: is it the right database, and do --schemas and --exclude"
                + " leave any?%n",
            catalog.server().database());
      }
      err.flush();
      return catalog;
    }
  }

  private Duration limit() {
    if (timeout < 1 || timeout > LONGEST) {
      throw wrong("--timeout must be from 1 to %d seconds.".formatted(LONGEST));
    }
    return Duration.ofSeconds(timeout);
  }
}
