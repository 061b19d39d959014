package dev.tenon.bench.scale;

import dev.tenon.bench.run.Recorder;
import dev.tenon.bench.traffic.Kind;
import dev.tenon.bench.wire.Sent;
import dev.tenon.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that was done already, so changed that it can be done once more. */
final class Repeated {
  private Repeated() {}

  static List<Sent> of(Kind kind, Recorder.Recorded recorded) {
    JsonNode answer = Json.MAPPER.readTree(recorded.answer());
    return switch (kind) {
      case CREATE, COMMENT -> {
        String id = answer.get("id").asString();
        String fresh = UUID.randomUUID().toString();
        yield each(recorded.statements(), value -> value.replace(id, fresh));
      }
      case UPDATE -> {
        int version = answer.get("version").asInt();
        String before = Integer.toString(version - 1);
        // A change to what is there already is none, and the log would say nothing of it.
        String title = answer.get("title").asString();
        yield each(
            recorded.statements(),
            value ->
                value.equals(before)
                    ? Integer.toString(version)
                    : value.replace(title, title + " and again"));
      }
      case MINE, BY_STATUS, ONE, BOARD, FILTER, SEARCH, HISTORY -> recorded.statements();
    };
  }

  private static List<Sent> each(List<Sent> statements, UnaryOperator<String> change) {
    List<Sent> changed = new ArrayList<>();
    for (Sent sent : statements) {
      List<@Nullable String> values = new ArrayList<>();
      for (String value : sent.values()) {
        values.add(value == null ? null : change.apply(value));
      }
      changed.add(new Sent(sent.sql(), sent.types(), values, sent.closesTrip()));
    }
    return changed;
  }
}
