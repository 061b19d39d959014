package dev.tenon.bench.replay;

import dev.tenon.bench.traffic.HttpConnection;
import dev.tenon.bench.traffic.RequestBytes;
import dev.tenon.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Does once more what was done, each deed by who did it and when it is due: years pressed into
 * seconds, in an open loop. A deed's time counts from when it was due, or from when its task's last
 * one was answered, for nobody comments on what isn't there yet; so it holds the waiting for a
 * connection.
 */
final class Replay implements AutoCloseable {
  private final BlockingQueue<HttpConnection> connections = new LinkedBlockingQueue<>();
  private final int count;

  Replay(InetSocketAddress server, int count) throws IOException {
    this.count = count;
    for (int i = 0; i < count; i++) {
      connections.add(new HttpConnection(server));
    }
  }

  /** Somewhere to act: a story, who acts in it, and the project to act in. */
  record Scene(Story story, Map<UUID, String> tokens, Stage.Twin project) {}

  /**
   * Plays all scenes by one clock.
   *
   * @param time into which all that was done is pressed
   * @param patience after which what was not begun is left out
   */
  Heard play(List<Scene> scenes, Duration time, Duration patience) throws IOException {
    Instant first =
        scenes.stream().map(scene -> scene.story().begin()).min(Instant::compareTo).orElseThrow();
    Instant last =
        scenes.stream().map(scene -> scene.story().end()).max(Instant::compareTo).orElseThrow();
    Clockwork clock = new Clockwork(first, last, System.nanoTime(), time, patience);
    Heard heard = new Heard();
    List<Future<?>> tasks = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Scene scene : scenes) {
        for (List<Deed> deeds : scene.story().tasks().values()) {
          tasks.add(threads.submit(() -> new Life(scene, clock, heard).live(deeds)));
        }
      }
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IOException(fault);
    } catch (ExecutionException fault) {
      throw new IOException(fault.getCause());
    }
    heard.took((System.nanoTime() - clock.begin()) / 1e9);
    return heard;
  }

  /** From the archive's time to that of a replay. */
  private record Clockwork(
      Instant first, Instant last, long begin, Duration time, Duration patience) {
    double when(Deed deed) {
      return (double) Duration.between(first, deed.at()).toMillis()
          / Math.max(1, Duration.between(first, last).toMillis());
    }

    long due(Deed deed) {
      return begin + (long) (when(deed) * time.toNanos());
    }

    boolean isOver() {
      return System.nanoTime() - begin > patience.toNanos();
    }
  }

  /** One task's life: its deeds, one after the other. */
  private final class Life {
    private final Scene scene;
    private final Clockwork clock;
    private final Heard heard;
    private final Map<UUID, String> comments = new HashMap<>();
    private String task = "";
    private long free;

    Life(Scene scene, Clockwork clock, Heard heard) {
      this.scene = scene;
      this.clock = clock;
      this.heard = heard;
    }

    @Nullable Void live(List<Deed> deeds) throws IOException, InterruptedException {
      for (Deed deed : deeds) {
        long due = clock.due(deed);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        if (clock.isOver()) {
          return null;
        }
        if (task.isEmpty() && deed.kind() != Deed.Kind.OPEN) {
          heard.fail(deed.kind(), "its task is not there");
        } else {
          act(deed, due);
        }
      }
      return null;
    }

    private void act(Deed deed, long due) throws IOException, InterruptedException {
      switch (deed.kind()) {
        case OPEN -> {
          String body = json(Map.of("title", deed.text(), "description", deed.more()));
          String path = "/projects/" + scene.project().key() + "/tasks";
          task = made(send(deed, due, deed.kind(), "POST", path, null, body));
        }
        case LABEL ->
            send(deed, due, deed.kind(), "PUT", at("/labels/" + encoded(deed.text())), null, "");
        case ASSIGN ->
            send(deed, due, deed.kind(), "PUT", at("/assignees/" + deed.about()), null, "{}");
        case COMMENT -> {
          Map<String, String> comment = new HashMap<>(Map.of("body", deed.text()));
          if (deed.answers() != null && comments.containsKey(deed.answers())) {
            comment.put("parent_comment_id", comments.get(deed.answers()));
          }
          String id =
              made(send(deed, due, deed.kind(), "POST", at("/comments"), null, json(comment)));
          if (deed.about() != null) {
            comments.put(deed.about(), id);
          }
        }
        case CLOSE -> send(deed, due, deed.kind(), "PUT", at("/closure"), null, "");
        case READ -> send(deed, due, deed.kind(), "GET", at(""), null, "");
        case MOVE -> {
          HttpConnection.Answer read = send(deed, due, Deed.Kind.READ, "GET", at(""), null, "");
          String body = json(Map.of("status_id", scene.project().statuses().get(deed.text())));
          String etag = read.etag() == null ? "" : read.etag();
          send(deed, free, deed.kind(), "PATCH", at(""), etag, body);
        }
      }
    }

    private HttpConnection.Answer send(
        Deed deed,
        long due,
        Deed.Kind kind,
        String method,
        String path,
        @Nullable String etag,
        String body)
        throws IOException, InterruptedException {
      long counted = Math.max(due, free);
      byte[] request =
          RequestBytes.of(
              method,
              path,
              scene.tokens().getOrDefault(deed.person(), ""),
              etag,
              body.getBytes(StandardCharsets.UTF_8));
      HttpConnection connection = connections.take();
      HttpConnection.Answer answer;
      try {
        answer = connection.send(request);
      } catch (IOException lost) {
        connection.renew();
        answer = new HttpConnection.Answer(0, null, new byte[0]);
      } finally {
        connections.add(connection);
      }
      free = System.nanoTime();
      if (answer.isSuccess()) {
        heard.add(kind, clock.when(deed), (free - counted) / 1000);
      } else {
        heard.fail(
            kind, answer.status() == 0 ? "unanswered" : answer.status() + " " + answer.text());
      }
      return answer;
    }

    private String at(String part) {
      return "/tasks/" + task + part;
    }
  }

  /** The id of what was made; empty where nothing was. */
  private static String made(HttpConnection.Answer answer) {
    return answer.isSuccess() ? Json.MAPPER.readTree(answer.text()).path("id").asString("") : "";
  }

  private static String json(Map<String, ?> members) {
    return Json.MAPPER.writeValueAsString(members);
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < count; i++) {
      HttpConnection connection = connections.poll();
      if (connection != null) {
        connection.close();
      }
    }
  }
}
