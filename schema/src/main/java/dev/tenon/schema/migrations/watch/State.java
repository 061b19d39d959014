package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that a migration can change, at one moment.
 *
 * @param things by their keys, in the order in which they came
 */
public record State(Map<String, Thing> things) {

  /**
   * A table, column, constraint, index, policy, routine, type, schema or role.
   *
   * @param kind which of these, as state.sql calls it
   * @param table the id of the table it hangs on, or its own; null for none
   * @param facts what may change of it
   */
  public record Thing(String kind, String id, @Nullable String table, String name, JsonNode facts) {

    /** Its place among all things. */
    String key() {
      return kind + id;
    }

    /** The table it hangs on, or itself. */
    String owner() {
      return table == null ? id : table;
    }

    /** What statements call it, without its schema. */
    public String word() {
      return switch (kind) {
        case "relation", "type" -> Name.of(name).name();
        case "routine" -> fact("word");
        default -> Name.unquoted(name);
      };
    }

    /** The schema in which it stands; empty for what stands in none. */
    public String schema() {
      return switch (kind) {
        case "relation", "type" -> Name.of(name).schema();
        case "routine" -> fact("schema");
        default -> "";
      };
    }

    public String fact(String name) {
      return facts.path(name).asString("");
    }

    public boolean is(String name) {
      return facts.path(name).asBoolean(false);
    }

    /** True for what holds rows. */
    public boolean isTable() {
      return kind.equals("relation") && "rpf".contains(fact("kind"));
    }

    /** What its comment marks as on its way out. */
    public boolean deprecated() {
      return Comment.parse(fact("comment")).has("deprecated");
    }
  }

  /** What became of one thing; one side is null when it came or went. */
  public record Change(@Nullable Thing before, @Nullable Thing after) {

    public boolean came() {
      return before == null;
    }

    public boolean went() {
      return after == null;
    }

    /** As it is, or was when it is gone. */
    public Thing thing() {
      return after != null ? after : Objects.requireNonNull(before);
    }

    public boolean of(String kind) {
      return thing().kind().equals(kind);
    }

    /** True when both sides are there, and this is not the same of them. */
    public boolean changed(String fact) {
      return before != null
          && after != null
          && !before.facts().path(fact).equals(after.facts().path(fact));
    }

    public boolean renamed() {
      return before != null && after != null && !before.name().equals(after.name());
    }
  }

  static final State NOTHING = new State(Map.of());

  public State {
    things = Collections.unmodifiableMap(new LinkedHashMap<>(things));
  }

  public Optional<Thing> relation(@Nullable String id) {
    return Optional.ofNullable(things.get("relation" + id));
  }

  /** The relation of this qualified name. */
  public Optional<Thing> named(String name) {
    return all("relation").stream().filter(each -> each.name().equals(name)).findFirst();
  }

  public List<Thing> all(String kind) {
    return things.values().stream().filter(each -> each.kind().equals(kind)).toList();
  }
}
