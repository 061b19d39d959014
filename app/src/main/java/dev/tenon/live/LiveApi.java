package dev.tenon.live;

import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes as server-sent events. */
public final class LiveApi {
  /**
   * How long a stream lasts unless said. Not for ever, so that who was signed out meanwhile passes
   * the door again, and doesn't.
   */
  private static final int USUAL_SECONDS = 60;

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Pattern EVENT = Pattern.compile("[0-9]{1,18}");

  private final Feeds feeds;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that never goes back
   */
  public LiveApi(Feeds feeds, LongSupplier nanos) {
    this.feeds = feeds;
    this.nanos = nanos;
  }

  /**
   * Tells what changes, beginning with what was missed since the last event seen: by {@code after},
   * or by what a browser says that opens the same address again, which is later than that.
   */
  public <B> Reply<Void> changes(Request<B> request) {
    Interest interest = interest(request);
    Long after =
        Optional.ofNullable(request.browser().lastEvent())
            .or(() -> request.query("after", String.class))
            .map(LiveApi::event)
            .orElse(null);
    Duration span =
        Duration.ofSeconds(request.query("seconds", Integer.class).orElse(USUAL_SECONDS));
    // Whoever is told of nothing, for the answer couldn't be begun, doesn't listen either.
    return new Reply.Stream<>(
        "text/event-stream",
        null,
        out -> follow(feeds.listen(request.tenant(), interest), after, span, out));
  }

  private static Interest interest(Request<?> request) {
    Optional<String> project = request.query("project", String.class);
    if (!request.query("organization", Boolean.class).orElse(false)) {
      return project
          .<Interest>map(key -> new Interest.Project(key.toUpperCase(Locale.ROOT)))
          .orElseGet(Interest.Projects::new);
    }
    if (project.isPresent()) {
      throw Failure.malformed(
          "organization", "Follow either one project or the organization itself, not both.");
    }
    return new Interest.Organization(request.tenant().seesPrivate());
  }

  private static Long event(String text) {
    if (!EVENT.matcher(text).matches()) {
      throw Failure.malformed(
          "after", "after and Last-Event-ID must be the id of an event of such a stream.");
    }
    return Long.valueOf(text);
  }

  private void follow(Listener listener, @Nullable Long after, Duration span, OutputStream out) {
    try {
      if (after != null) {
        for (Event event : feeds.missed(listener, after)) {
          write(out, event);
        }
      }
      write(out, feeds.ready(listener));
      long end = nanos.getAsLong() + span.toNanos();
      for (long left = span.toNanos(); left > 0; left = end - nanos.getAsLong()) {
        Event event = listener.next(shorter(HEARTBEAT, Duration.ofNanos(left)));
        if (event == null) {
          return;
        }
        write(out, event);
      }
    } catch (IOException _) {
      // Who listened is gone, which is how streams usually end.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      feeds.leave(listener);
    }
  }

  private static void write(OutputStream out, Event event) throws IOException {
    out.write(event.text().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
