package dev.tenon.bench.limit;

import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.run.Recorder;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Subject;
import dev.tenon.bench.wire.Sent;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "limit",
    description =
        "Tells what of the database's own limit reaches whoever asks over HTTP: runs pgbench with"
            + " the statements that a request sends, in turn with the requests themselves.")
public final class LimitCommand implements Callable<Integer> {
  private static final List<Kind> CORE = List.of(Kind.ONE, Kind.CREATE, Kind.MINE);

  @Spec private CommandSpec spec;
  @Mixin private BenchOptions bench;
  @Mixin private RunOptions options;

  @Parameters(paramLabel = "NAME", description = "the population's database, such as bench_100000")
  private String name = "";

  @Option(
      names = "--slice",
      defaultValue = "2",
      description = "How many seconds each takes its turn; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Override
  public Integer call() throws SQLException, IOException {
    try (BenchServer server = bench.server();
        Trial trial = Trial.open(server, server.database(name), options.setup(0))) {
      trial.warmUp(options.warmUp());
      List<Limit> limits = new ArrayList<>();
      for (Kind kind : CORE) {
        limits.add(compare(kind, trial));
      }
      String report = report(server, limits);
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      options.document().ifPresent(page -> page.write("limit", report));
    }
    return 0;
  }

  private Limit compare(Kind kind, Trial trial) throws IOException {
    Trial.Setup beside = options.setup(1);
    int clients = options.connections();
    List<Subject> subjects =
        trial.subjects().subList(0, Math.min(2 * clients, trial.subjects().size()));
    List<List<Sent>> requests;
    try (Recorder recorder =
        Recorder.start(trial.database().application(), beside.port(), beside.log())) {
      requests =
          recorder.record(kind, subjects).stream().map(Recorder.Recorded::statements).toList();
    }
    Script whole = Script.of(requests, clients);
    Script own = Script.of(requests.stream().map(LimitCommand::withoutLookup).toList(), clients);
    Pgbench pgbench = Pgbench.found(trial.database().application(), clients);
    Duration time = Duration.ofSeconds(slice);
    Limit limit = new Limit(kind);
    trial.measure(driver -> driver.closed(kind, time.multipliedBy(2)));
    for (long round = options.time().toSeconds() / slice; round > 0; round--) {
      Trial.Measured http = trial.measure(driver -> driver.closed(kind, time));
      limit.add(http, pgbench.perSecond(whole, time), pgbench.perSecond(own, time));
    }
    return limit;
  }

  /** Without the first round trip, which asks whose token it is. */
  private static List<Sent> withoutLookup(List<Sent> request) {
    int first = 0;
    while (!request.get(first).closesTrip()) {
      first++;
    }
    return request.subList(first + 1, request.size());
  }

  /** One kind's slices. */
  private static final class Limit {
    private final Kind kind;
    private final List<Trial.Measured> slices = new ArrayList<>();
    private final Ratio whole = new Ratio();
    private final Ratio own = new Ratio();
    private double perSecond;

    Limit(Kind kind) {
      this.kind = kind;
    }

    void add(Trial.Measured http, double wholePerSecond, double ownPerSecond) {
      slices.add(http);
      whole.add(http.tally().perSecond() / wholePerSecond);
      own.add(http.tally().perSecond() / ownPerSecond);
      perSecond = Trial.Measured.sum(slices).tally().perSecond();
    }
  }

  private String report(BenchServer server, List<Limit> limits) {
    Table table =
        new Table(
            "request",
            "requests a second",
            "of all that it sends",
            "of its own transaction",
            "server CPU",
            "database CPU");
    for (Limit limit : limits) {
      Trial.Measured all = Trial.Measured.sum(limit.slices);
      table.row(
          limit.kind.title(),
          String.format(Locale.ROOT, "%,.0f", limit.perSecond),
          limit.whole,
          limit.own,
          String.format(Locale.ROOT, "%.0f µs", all.serverMicros()),
          String.format(Locale.ROOT, "%.0f µs", all.databaseMicros()));
    }
    return """
    %s. `./tenon bench limit %s --connections %d --seconds %d --slice %d`

    %s\
    """
        .formatted(
            Machine.line(server.version()),
            name,
            options.connections(),
            options.time().toSeconds(),
            slice,
            table);
  }
}
