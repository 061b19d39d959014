package dev.tenon.bench.limit;

import dev.tenon.bench.run.Positive;
import dev.tenon.bench.run.Recorder;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.run.TrialCommand;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.traffic.Subject;
import dev.tenon.bench.wire.Sent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "limit",
    description =
        "Tells what of the database's own limit reaches whoever asks over HTTP: runs pgbench with"
            + " the statements that a request sends, in turn with the requests themselves.")
public final class LimitCommand extends TrialCommand {
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

  public LimitCommand() {
    super("limit");
  }

  @Override
  protected Measurement measurement(RunOptions options) {
    int rounds = options.slices(slice);
    int clients = options.connections();
    return (trial, steps) -> {
      steps.begin("recording what requests send");
      Map<Kind, List<Recorder.Recorded>> recorded = recorded(trial, clients, options.setup(1));
      List<Limit> limits = new ArrayList<>();
      for (Kind kind : Kind.CORE) {
        steps.begin(kind.title());
        limits.add(compare(kind, recorded.getOrDefault(kind, List.of()), clients, rounds, trial));
      }
      return new Report("%d connections:\n\n%s".formatted(clients, Limit.table(limits)));
    };
  }

  /** What requests send, about tasks of as many projects as there are subjects. */
  private Map<Kind, List<Recorder.Recorded>> recorded(Trial trial, int clients, Trial.Setup beside)
      throws IOException {
    Set<UUID> projects = new HashSet<>();
    List<Subject> apart =
        trial.subjects().stream()
            .filter(subject -> projects.add(subject.projectId()))
            .limit((long) subjects * clients)
            .toList();
    Map<Kind, List<Recorder.Recorded>> recorded = new EnumMap<>(Kind.class);
    try (Recorder recorder =
        Recorder.start(trial.database().application(), beside.port(), beside.log())) {
      for (Kind kind : Kind.CORE) {
        recorded.put(kind, recorder.record(kind, apart));
      }
    }
    return recorded;
  }

  /**
   * Both draw from the same subjects, and each of their clients from the same part of them: so both
   * read as much, and wait as often for a row that another one changes.
   */
  private Limit compare(
      Kind kind, List<Recorder.Recorded> recorded, int clients, int rounds, Trial trial)
      throws IOException {
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
