package dev.tenon.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real {@code tenon} in a process of its own, as an operator runs it. */
final class TenonProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Tenon .* serves .* \\(port (\\d+)\\)");

  private final Process process;
  private final BufferedReader output;
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private TenonProcess(Process process, BufferedReader output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** What a command that ends said and how it ended. */
  record Outcome(int status, String output) {}

  /** Serves on a free port; returns when it says that it does. */
  static TenonProcess serve(Path data) throws IOException {
    return serve(Map.of("TENON_DATA", data.toString()));
  }

  /** The same with settings of the caller's. */
  static TenonProcess serve(Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("TENON_PORT", "0");
    Process process = start(all, "serve");
    BufferedReader output = process.inputReader(UTF_8);
    var said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      var ready = READY.matcher(line);
      if (ready.find()) {
        return new TenonProcess(process, output, Integer.parseInt(ready.group(1)));
      }
    }
    throw new AssertionError("it did not start to serve:\n" + said);
  }

  static Outcome run(Map<String, String> settings, String... command)
      throws IOException, InterruptedException {
    Process process = start(settings, command);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  /** Sends JSON with a credential. */
  HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(
        "POST", path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
  }

  /** Sends a request with headers, given as names and values in turn. */
  HttpResponse<String> send(String method, String path, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .headers(headers)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends JSON without a credential. */
  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  /** As {@link #get}, with a credential, while the test goes on. */
  CompletableFuture<HttpResponse<String>> begin(String path, String token) {
    return client.sendAsync(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build(),
        BodyHandlers.ofString());
  }

  /** Reads what it logs up to a line that holds the text. */
  void awaitLog(String text) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains(text)) {
        return;
      }
    }
    throw new AssertionError("it ended without saying " + text);
  }

  /** Reads on what it logs, for nobody: a full pipe would stop it. */
  void ignoreLog() {
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
  }

  /** The process id of the embedded PostgreSQL in a data directory. */
  static long postmaster(Path data) throws IOException {
    Path note = EmbeddedDatabase.folder(data).resolve("18").resolve("postmaster.pid");
    return Long.parseLong(Files.readAllLines(note, UTF_8).getFirst().strip());
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** SIGTERM, and wait for the end. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** SIGKILL, and wait for the end. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    client.close();
    stop();
  }

  /**
   * PostgreSQL's programs as the tests' own database has them, not to be unpacked each time. Where
   * a command has to make its directory itself, it does that, too.
   */
  private static void lendBinaries(Path data) throws IOException {
    Path folder = Files.createDirectories(EmbeddedDatabase.folder(data));
    try (var unpacked = Files.newDirectoryStream(TestDatabase.binaries(), "binaries-*")) {
      for (Path binaries : unpacked) {
        Path lent = folder.resolve(binaries.getFileName());
        if (Files.notExists(lent)) {
          Files.createSymbolicLink(lent, binaries);
        }
      }
    }
  }

  private static Process start(Map<String, String> settings, String... command) throws IOException {
    var java =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tenon.class.getName()));
    java.addAll(List.of(command));
    var builder = new ProcessBuilder(java).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TENON_"));
    builder.environment().putAll(settings);
    String data = settings.get("TENON_DATA");
    if (data != null && Files.isDirectory(Path.of(data))) {
      lendBinaries(Path.of(data));
    }
    Process process = builder.start();
    // Nothing here takes minutes: what hangs must not hang the tests.
    CompletableFuture.delayedExecutor(2, TimeUnit.MINUTES).execute(process::destroyForcibly);
    return process;
  }
}
