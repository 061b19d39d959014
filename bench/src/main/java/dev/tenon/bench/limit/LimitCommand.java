package dev.tenon.bench.limit;

import dev.tenon.bench.database.BenchCopy;
import dev.tenon.bench.database.BenchOptions;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.machine.Machine;
import dev.tenon.bench.machine.Others;
import dev.tenon.bench.report.Section;
import dev.tenon.bench.report.Steps;
import dev.tenon.bench.report.Typed;
import dev.tenon.bench.run.Positive;
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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
      defaultValue = "5",
      converter = Positive.class,
      description = "How many seconds each takes its turn; ${DEFAULT-VALUE} unless said.")
  private int slice;

  @Option(
      names = "--subjects",
      defaultValue = "4",
      converter = Positive.class,
      description =
          "How many tasks, each of a project of its own, a connection asks about;"
              + " ${DEFAULT-VALUE} unless said.")
  private int subjects;

  @Override
  public Integer call() throws SQLException, IOException {
    Optional<Section> section = options.section("limit");
    Steps steps = Steps.of(spec);
    steps.begin("copying " + name + " and starting Tenon");
    int rounds = options.slices(slice);
    try (BenchServer server = bench.server();
        BenchCopy copy = server.copy(name);
        Trial trial = Trial.open(server, copy.database(), options.setup(0))) {
      steps.begin("warming up");
      trial.warmUp(options.warmUp());
      Others others = Others.beside(server.processId());
      List<Limit> limits = new ArrayList<>();
      steps.begin("recording what requests send");
      Map<Kind, List<Recorder.Recorded>> recorded = recorded(trial);
      for (Kind kind : CORE) {
        steps.begin(kind.title());
        limits.add(compare(kind, recorded.getOrDefault(kind, List.of()), rounds, trial));
      }
      String report =
          "%s. `%s`\n\n%s"
              .formatted(
                  Machine.line(server.version(), others), Typed.line(spec), Limit.table(limits));
      spec.commandLine().getOut().print(report);
      spec.commandLine().getOut().flush();
      section.ifPresent(part -> part.write(report));
    }
    return 0;
  }

  /** What requests send, about tasks of as many projects as there are subjects. */
  private Map<Kind, List<Recorder.Recorded>> recorded(Trial trial) throws IOException {
    Set<UUID> projects = new HashSet<>();
    List<Subject> apart =
        trial.subjects().stream()
            .filter(subject -> projects.add(subject.projectId()))
            .limit((long) subjects * options.connections())
            .toList();
    Trial.Setup beside = options.setup(1);
    Map<Kind, List<Recorder.Recorded>> recorded = new EnumMap<>(Kind.class);
    try (Recorder recorder =
        Recorder.start(trial.database().application(), beside.port(), beside.log())) {
      for (Kind kind : CORE) {
        recorded.put(kind, recorder.record(kind, apart));
      }
    }
    return recorded;
  }

  /**
   * Both draw from the same subjects, and each of their clients from the same part of them: so both
   * read as much, and wait as often for a row that another one changes.
   */
  private Limit compare(Kind kind, List<Recorder.Recorded> recorded, int rounds, Trial trial)
      throws IOException {
    int clients = options.connections();
    List<Recorder.Recorded> even = recorded.subList(0, recorded.size() / clients * clients);
    if (even.isEmpty()) {
      throw new IOException(kind.word() + ": too few of its requests send the same statements");
    }
    List<Subject> same = even.stream().map(Recorder.Recorded::subject).toList();
    Script whole = Script.of(even.stream().map(Recorder.Recorded::statements).toList(), clients);
    Script own = Script.of(even.stream().map(LimitCommand::withoutLookup).toList(), clients);
    Pgbench pgbench = Pgbench.found(trial.database().application(), clients);
    Duration time = Duration.ofSeconds(slice);
    trial.warmUp(time.multipliedBy(4), (driver, part) -> driver.closed(kind, part));
    Limit limit = new Limit(kind, same.size());
    for (int round = rounds; round > 0; round--) {
      double before = trial.spentByAll();
      Trial.Measured slice = trial.measure(same, clients, driver -> driver.closed(kind, time));
      Pace http =
          Pace.of(slice.tally().perSecond(), slice.tally().requests(), trial.spentByAll() - before);
      limit.add(slice);
      // By turns the other way round, so that what grows meanwhile favours neither.
      if (round % 2 == 0) {
        limit.addWhole(http, pace(pgbench, whole, time, trial));
        limit.addOwn(http, pace(pgbench, own, time, trial));
      } else {
        limit.addOwn(http, pace(pgbench, own, time, trial));
        limit.addWhole(http, pace(pgbench, whole, time, trial));
      }
    }
    return limit;
  }

  private static Pace pace(Pgbench pgbench, Script script, Duration time, Trial trial)
      throws IOException {
    double before = trial.spentByAll();
    Pgbench.Done done = pgbench.run(script, time);
    return Pace.of(done.perSecond(), done.transactions(), trial.spentByAll() - before);
  }

  /** Without the first round trip, which asks whose token it is. */
  private static List<Sent> withoutLookup(Recorder.Recorded request) {
    int first = 0;
    while (!request.statements().get(first).closesTrip()) {
      first++;
    }
    return request.statements().subList(first + 1, request.statements().size());
  }
}
