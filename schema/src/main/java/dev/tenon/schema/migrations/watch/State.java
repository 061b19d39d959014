package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.catalog.table.Comment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All that a migration can change, at one moment. */
public record State(Map<String, Thing> things) {

  /**
   * A table, column, constraint, index, policy, routine, type, schema or role.
   *
   * @param kind which of these, as state.sql calls it
   * @param table the id of the table it hangs on, or its own; null for none
   * @param facts what may change of it
   */
  public record Thing(String kind, String id, @Nullable String table, String name, JsonNode facts) {

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

  static final State NOTHING = new State(new LinkedHashMap<>());

  /**
   * The state after an earlier one, whose things it shares where they are the same: a large schema
   * is looked at after each of many statements.
   */
  static State of(List<Thing> things, State earlier) {
    var byId = new LinkedHashMap<String, Thing>();
    var same = things.size() == earlier.things.size();
    for (var each : things) {
      var before = earlier.things.get(each.kind() + each.id());
      var kept = before != null && before.equals(each);
      same &= kept;
      byId.put(each.kind() + each.id(), kept ? before : each);
    }
    return same ? earlier : new State(byId);
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

  /** Everything of which anything differs from an earlier state. */
  public List<Change> since(State earlier) {
    var changes = new ArrayList<Change>();
    earlier.things.forEach((id, before) -> {
      var after = things.get(id);
      if (!before.equals(after)) {
        changes.add(new Change(before, after));
      }
    });
    things.forEach((id, after) -> {
      if (!earlier.things.containsKey(id)) {
        changes.add(new Change(null, after));
      }
    });
    return changes;
  }
}
