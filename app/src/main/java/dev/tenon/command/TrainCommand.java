package dev.tenon.command;

import dev.tenon.command.running.Serving;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * What the build runs once to record which classes a start needs (JEP 514): it serves a database of
 * its own, asks a few requests of itself, and ends.
 */
@Command(
    name = "train",
    hidden = true,
    description = "Serves and asks itself a few requests, for the JVM to record what that takes.")
final class TrainCommand implements Callable<Integer> {
  private static final int REQUESTS = 20;

  @Parameters(paramLabel = "DIRECTORY", description = "where the embedded PostgreSQL may be made")
  private Path directory;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings =
        Settings.of(
            Map.of(Setting.DATA.variable(), directory.toString(), Setting.PORT.variable(), "0"));
    try (var serving = new Serving(settings);
        var client = HttpClient.newHttpClient()) {
      URI start = URI.create("http://%s:%d".formatted(settings.host(), serving.start()));
      for (int i = 0; i < REQUESTS; i++) {
        for (String path : List.of("/health", "/sign-in")) {
          client.send(
              HttpRequest.newBuilder(start.resolve(path)).build(), BodyHandlers.discarding());
        }
      }
      return 0;
    }
  }
}
