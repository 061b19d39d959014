package dev.tenon.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a checkout of its own, with a JDK and a Maven that only write down how they were
 * called.
 */
final class LauncherTest {
  @TempDir private Path checkout;
  private Path calls;
  private Path jdk;
  private Path source;

  private record Outcome(int status, String output) {}

  @BeforeEach
  void layOut() throws IOException {
    calls = checkout.resolve("calls");
    Files.createFile(calls);
    Files.copy(Path.of("..", "tenon"), checkout.resolve("tenon"));
    Files.createDirectory(checkout.resolve(".mvn"));
    program(checkout.resolve(".ci/run"), "");
    source = checkout.resolve("app/src/main/java/Some.java");
    Files.createDirectories(source.getParent());
    for (Path file :
        new Path[] {source, checkout.resolve("pom.xml"), checkout.resolve("app/pom.xml")}) {
      Files.createFile(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    }
    jdk = jdk("25.0.3");
    program(
        checkout.resolve("bin/mvn"),
        """
        echo "mvn $*" >> "%s"
        mkdir -p app/target
        : > app/target/tenon.jar
        case "$*" in *bench*) mkdir -p bench/target; : > bench/target/tenon-bench.jar ;; esac
        """
            .formatted(calls));
  }

  @Test
  void buildsOnceAndHandsTheCommandOver() throws Exception {
    assertThat(tenon(jdk, "serve", "a b").status()).isZero();
    assertThat(Files.readString(calls))
        .containsSubsequence("mvn ", " package", "java ", " train ", "java ", " serve a b");

    Files.writeString(calls, "");
    tenon(jdk, "serve");
    assertThat(Files.readString(calls)).contains(" serve").doesNotContain("mvn", "train");
  }

  @Test
  void buildsTheBenchmarksOnceAndWhenAskedAlone() throws Exception {
    assertThat(tenon(jdk, "bench", "load").status()).isZero();
    assertThat(Files.readString(calls))
        .containsSubsequence("mvn ", "--projects app", "mvn ", "--projects bench", "Bench load");

    Files.writeString(calls, "");
    tenon(jdk, "bench", "run");
    assertThat(Files.readString(calls)).contains("Bench run").doesNotContain("mvn");

    tenon(jdk, "serve");
    assertThat(Files.readString(calls)).doesNotContain("mvn");
  }

  @Test
  void buildsAgainWhatChanged() throws Exception {
    tenon(jdk, "version");
    Files.writeString(calls, "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

    tenon(jdk, "version");
    assertThat(Files.readString(calls)).contains("mvn ", " package");
  }

  @Test
  void buildsAgainForAnotherJdk() throws Exception {
    tenon(jdk, "version");
    Files.writeString(calls, "");

    tenon(jdk("26"), "version");
    assertThat(Files.readString(calls)).contains("mvn ", " package");
  }

  @Test
  void runsTheTestsWithoutBuildingAProgramFirst() throws Exception {
    tenon(jdk, "test");

    assertThat(Files.readString(calls)).contains("mvn ", " verify").doesNotContain("package");
  }

  @Test
  void refusesATooOldJdkThatItWasTold() throws Exception {
    Outcome outcome = tenon(jdk("21.0.9"), "version");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("TENON_JAVA_HOME is", "not a JDK 25 or later");
    assertThat(Files.readString(calls)).isEmpty();
  }

  private Path jdk(String version) throws IOException {
    Path home = checkout.resolve("jdk-" + version);
    program(home.resolve("bin/javac"), "");
    program(home.resolve("bin/java"), "echo \"java $*\" >> \"%s\"\n".formatted(calls));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  private static void program(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome tenon(Path home, String... command) throws IOException, InterruptedException {
    String[] line = new String[command.length + 1];
    line[0] = checkout.resolve("tenon").toString();
    System.arraycopy(command, 0, line, 1, command.length);
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("TENON_JAVA_HOME", home.toString());
    builder.environment().merge("PATH", "", (path, _) -> checkout.resolve("bin") + ":" + path);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
