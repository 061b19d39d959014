package dev.tenon.bench.profile;

import dev.tenon.bench.machine.Jcmd;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Samples of what a JVM's threads do while they use CPU time, by its own flight recorder. */
final class Recording implements AutoCloseable {
  private static final String SAMPLE = "jdk.CPUTimeSample";
  private static final String SETTINGS = "cpu-time.jfc";

  private final long process;
  private final Path folder;

  private Recording(long process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** Begins to sample. */
  static Recording start(long process) throws IOException {
    Path folder = Files.createTempDirectory("tenon-profile-");
    Path settings = folder.resolve(SETTINGS);
    try (InputStream ours = Recording.class.getResourceAsStream(SETTINGS)) {
      Files.copy(Objects.requireNonNull(ours), settings);
    }
    Jcmd.run(process, "JFR.start", "name=profile", "settings=" + settings);
    return new Recording(process, folder);
  }

  /** Ends it: how often each part was met. */
  Map<Part, Integer> samples() throws IOException {
    Path file = folder.resolve("profile.jfr");
    Jcmd.run(process, "JFR.stop", "name=profile", "filename=" + file);
    Map<Part, Integer> samples = new EnumMap<>(Part.class);
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
          samples.merge(Part.of(frames(event)), 1, Integer::sum);
        }
      }
    }
    return samples;
  }

  private static List<String> frames(RecordedEvent event) {
    return event.getStackTrace().getFrames().stream()
        .filter(RecordedFrame::isJavaFrame)
        .map(RecordedFrame::getMethod)
        .map(method -> method.getType().getName() + "." + method.getName())
        .toList();
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.resolve("profile.jfr"));
    Files.deleteIfExists(folder.resolve(SETTINGS));
    Files.delete(folder);
  }
}
