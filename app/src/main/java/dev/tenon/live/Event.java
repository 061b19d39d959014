package dev.tenon.live;

import dev.tenon.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a stream tells. */
sealed interface Event {

  /** As an event stream has it: with an id to resume from, or a comment that nobody sees. */
  String text();

  /**
   * Something in a project changed; in none, where it is the organization's own.
   *
   * @param at the moment of the latest of the changes, in microseconds since 1970
   * @param more whether there were more than are named here
   */
  record Changed(
      long at,
      @Nullable UUID projectId,
      @Nullable String projectKey,
      List<Change> changes,
      boolean more)
      implements Event {
    @Override
    public String text() {
      String data = Json.MAPPER.writeValueAsString(new Body(projectId, projectKey, changes, more));
      return "id: %d\nevent: change\ndata: %s\n\n".formatted(at, data);
    }

    /**
     * The same as those are told it who see what there is, and may not read the log of it: of some
     * entities alone, without who changed them; nothing where it tells of none of these.
     */
    Optional<Changed> toOthers(List<String> entities) {
      List<Change> about =
          changes.stream()
              .filter(change -> entities.contains(change.entity()))
              .map(Change::bySomebody)
              .toList();
      return about.isEmpty() && !more
          ? Optional.empty()
          : Optional.of(new Changed(at, projectId, projectKey, about, more));
    }

    private record Body(
        @Nullable UUID projectId, @Nullable String project, List<Change> changes, boolean more) {}
  }

  /** More has changed than can be told: whoever listens reads everything again. */
  record Missed(long at) implements Event {
    @Override
    public String text() {
      return "id: %d\nevent: missed\ndata: {}\n\n".formatted(at);
    }
  }

  /** The stream has begun, and has told all until this moment. */
  record Ready(long at) implements Event {
    @Override
    public String text() {
      return "retry: 1000\nid: %d\nevent: ready\ndata: {}\n\n".formatted(at);
    }
  }

  /** Nothing happened; it keeps the connection from being taken for dead. */
  record Heartbeat() implements Event {
    @Override
    public String text() {
      return ":\n\n";
    }
  }
}
