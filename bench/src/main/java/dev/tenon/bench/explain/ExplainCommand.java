package dev.tenon.bench.explain;

import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Typed;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Planner.Answer;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    description =
        "Has PostgreSQL plan every statement that the application keeps, as its role and for"
            + " whatever values come: none may read a large table from end to end, or sort more"
            + " rows than a page.")
public final class ExplainCommand implements Callable<Integer> {
  private static final String ROWS =
      """
      select n.nspname || '.' || c.relname as name, c.reltuples::bigint as rows
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p')
      """;

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;

  @Parameters(
      paramLabel = "NAME",
      description = "the population's database; the largest tells most")
  private String name = "";

  @Option(
      names = "--write",
      description = "The page to keep the results in, such as docs/benchmarks.md.")
  private @Nullable Path page;

  @Override
  public Integer call() throws SQLException {
    Optional<Section> section = Optional.ofNullable(page).map(file -> Section.of(file, "explain"));
    try (BenchServer server = bench.server()) {
      ExplainReport report = report(server);
      spec.commandLine().getOut().print(report.text());
      spec.commandLine().getOut().flush();
      section.ifPresent(part -> part.write(report.text()));
      return report.isWell() ? 0 : 1;
    }
  }

  private ExplainReport report(BenchServer server) throws SQLException {
    BenchDatabase database = server.database(name);
    Map<String, Long> rows = rows(database);
    List<Judged> judged = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    DatabaseUrl login = database.application();
    try (ReadOnlySession session =
        ReadOnlySession.open(
            new Target(login.jdbc(), login.user(), login.password(), Duration.ofMinutes(1)))) {
      Planner planner = new Planner(session, "");
      for (Query query : Constants.all()) {
        switch (planner.plan(query, true)) {
          case Answer.Planned(var plan) -> judged.add(Judged.of(query.name(), plan, rows));
          case Answer.Refused(var sentence) -> refused.add(query.name() + ": " + sentence);
        }
      }
    }
    return new ExplainReport(server.version(), Typed.line(spec), judged, refused);
  }

  /** How many rows each table has, as it was last counted. */
  private static Map<String, Long> rows(BenchDatabase database) throws SQLException {
    Map<String, Long> rows = new HashMap<>();
    try (Connection connection = database.superuser().dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet each = statement.executeQuery(ROWS)) {
      while (each.next()) {
        rows.put(each.getString("name"), each.getLong("rows"));
      }
    }
    return rows;
  }
}
