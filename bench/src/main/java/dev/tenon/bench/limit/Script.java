package dev.tenon.bench.limit;

import dev.tenon.bench.wire.Sent;
import dev.tenon.bench.wire.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request's statements as a pgbench script: their text as the application sent it, in the same
 * round trips. What was bound is bound again; where requests differ, each client takes in turn what
 * one of them had.
 *
 * @param text the script
 * @param variables what its variables stand for
 */
record Script(String text, Map<String, String> variables) {
  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern NEW_ID =
      Pattern.compile("\"id\":\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

  /**
   * Of several requests of one kind, which sent the same statements.
   *
   * @param clients how many run it at once; no two of them use the same request's values
   */
  static Script of(List<List<Sent>> requests, int clients) {
    return new Writer(requests).write(clients);
  }

  private static final class Writer {
    private final List<List<Sent>> requests;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Writer(List<List<Sent>> requests) {
      this.requests = requests;
    }

    Script write(int clients) {
      int turns = Math.max(1, requests.size() / clients);
      StringBuilder text = new StringBuilder();
      text.append(
          "\\set k 1 + (:client_id + %d * random(0, %d)) %% %d\n"
              .formatted(clients, turns - 1, requests.size()));
      List<Sent> first = requests.getFirst();
      boolean inTrip = false;
      for (int i = 0; i < first.size(); i++) {
        if (!inTrip && !first.get(i).closesTrip()) {
          text.append("\\startpipeline\n");
          inTrip = true;
        }
        text.append(statement(i)).append(";\n");
        if (inTrip && first.get(i).closesTrip()) {
          text.append("\\endpipeline\n");
          inTrip = false;
        }
      }
      return new Script(text.toString(), variables);
    }

    private String statement(int at) {
      Sent one = requests.getFirst().get(at);
      Matcher place = PLACE.matcher(one.sql());
      StringBuilder sql = new StringBuilder();
      while (place.find()) {
        String value = value(at, Integer.parseInt(place.group(1)) - 1);
        place.appendReplacement(sql, Matcher.quoteReplacement(value));
      }
      return place.appendTail(sql).toString();
    }

    private String value(int statement, int at) {
      String type = Types.name(requests.getFirst().get(statement).types().get(at));
      List<@Nullable String> values = new ArrayList<>();
      for (List<Sent> request : requests) {
        values.add(request.get(statement).values().get(at));
      }
      String first = values.getFirst();
      if (first == null) {
        return "null::" + type;
      }
      String name = "s" + statement + "v" + at;
      if (first.isEmpty() && values.stream().allMatch(first::equals)) {
        // pgbench has no empty variable.
        return "''::" + type;
      }
      boolean shared = values.stream().allMatch(value -> Objects.equals(value, first));
      variables.put(name, shared ? first : array(values));
      String chosen = shared ? "(:%s::%s)".formatted(name, type) : chosen(name, type);
      // What is made needs an id of its own each time, of the kind that the application makes.
      return type.equals("jsonb") && NEW_ID.matcher(first).find()
          ? "jsonb_set(%s, '{0,id}', to_jsonb(uuidv7()))".formatted(chosen)
          : chosen;
    }

    private static String chosen(String name, String type) {
      // An array of arrays is one of more dimensions: these are chosen as texts.
      return type.endsWith("[]")
          ? "((:%s::text[])[:k])::%s".formatted(name, type)
          : "(:%s::%s[])[:k]".formatted(name, type);
    }

    private static String array(List<@Nullable String> values) {
      StringBuilder array = new StringBuilder("{");
      for (String value : values) {
        array.append(array.length() == 1 ? "" : ",");
        array.append(
            value == null ? "NULL" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
      }
      return array.append('}').toString();
    }
  }
}
