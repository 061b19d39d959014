package dev.tenon.bench.profile;

import dev.tenon.bench.machine.Threads;
import dev.tenon.bench.report.Table;
import dev.tenon.bench.run.RunOptions;
import dev.tenon.bench.run.Trial;
import dev.tenon.bench.run.TrialCommand;
import dev.tenon.bench.traffic.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;

@Command(
    name = "profile",
    description =
        "Tells where the server's CPU time goes in each of the requests that `limit` compares, by"
            + " the JVM's flight recorder.")
public final class ProfileCommand extends TrialCommand {
  public ProfileCommand() {
    super("profile");
  }

  @Override
  protected Measurement measurement(RunOptions options) {
    return (trial, steps) -> {
      Map<Kind, Profile> profiles = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.CORE) {
        steps.begin(kind.title());
        profiles.put(kind, profile(trial, kind, options.time()));
      }
      return new Report("%d connections:\n\n%s".formatted(options.connections(), table(profiles)));
    };
  }

  private static Profile profile(Trial trial, Kind kind, Duration time) throws IOException {
    trial.warmUp(time, (driver, part) -> driver.closed(kind, part));
    long server = trial.tenon().processId();
    try (Recording recording = Recording.start(server)) {
      Threads.Spent before = Threads.of(server);
      Trial.Measured measured = trial.measure(driver -> driver.closed(kind, time));
      Threads.Spent jvm = Threads.of(server).since(before);
      return new Profile(measured, recording.samples(), jvm);
    }
  }

  private static Table table(Map<Kind, Profile> profiles) {
    List<String> head = new ArrayList<>(List.of("µs of the server's CPU a request"));
    profiles.keySet().forEach(kind -> head.add(kind.title()));
    Table table = new Table(head.toArray(String[]::new));
    for (Part part : Part.values()) {
      row(table, part.title(), profiles, of -> of.micros().getOrDefault(part, 0.0));
    }
    row(table, "the JVM's compiler", profiles, Profile::compiling);
    row(table, "the JVM's garbage collector", profiles, Profile::collecting);
    row(table, "in all", profiles, of -> of.measured().serverMicros());
    row(table, "samples", profiles, ProfileCommand::samples);
    return table;
  }

  private static double samples(Profile profile) {
    return profile.samples().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void row(
      Table table, String title, Map<Kind, Profile> profiles, ToDoubleFunction<Profile> value) {
    List<String> row = new ArrayList<>(List.of(title));
    profiles
        .values()
        .forEach(each -> row.add(String.format(Locale.ROOT, "%,.0f", value.applyAsDouble(each))));
    table.row(row.toArray());
  }
}
