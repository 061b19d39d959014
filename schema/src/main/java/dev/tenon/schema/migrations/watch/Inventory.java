package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands on the shadow. It is read whole once; from then on a look reads only the things whose
 * traces in the catalog differ, since on a schema of hundreds of tables a statement touches one.
 */
final class Inventory {

  /** Others are told by the names of these. */
  private static final Set<String> NAMED =
      Set.of("relation", "column", "routine", "type", "schema", "role");

  private final Gauges gauges;
  private final Map<String, Thing> things = new LinkedHashMap<>();
  private Map<String, String> traces = Map.of();
  private Map<String, String> names = Map.of();

  Inventory(Gauges gauges) {
    this.gauges = gauges;
  }

  State state() {
    return new State(things);
  }

  /** What changed since the last look; at the first, everything came. */
  List<Change> look() throws SQLException {
    var touched = touched(gauges.traces());
    var renamed = othersAreCalledAnew(gauges.names());
    if (things.isEmpty() || renamed) {
      return take(gauges.things());
    }
    if (touched.isEmpty()) {
      return List.of();
    }
    var changes = take(gauges.things(touched), touched);
    if (changes.stream().anyMatch(Inventory::renames)) {
      changes.addAll(take(gauges.things()));
    }
    return changes;
  }

  /** What came can't have been named before, and what went is named no more. */
  private boolean othersAreCalledAnew(Map<String, String> now) {
    var renamed =
        now.entrySet().stream()
            .anyMatch(each ->
                !each.getValue().equals(names.getOrDefault(each.getKey(), each.getValue())));
    names = now;
    return renamed;
  }

  private Set<String> touched(Map<String, String> now) {
    var differing = new HashSet<String>();
    now.forEach((id, trace) -> {
      if (!trace.equals(traces.get(id))) {
        differing.add(id);
      }
    });
    traces.keySet().stream().filter(id -> !now.containsKey(id)).forEach(differing::add);
    traces = now;
    return differing;
  }

  private static boolean renames(Change change) {
    return change.renamed() && NAMED.contains(change.thing().kind());
  }

  private List<Change> take(List<Thing> all) {
    var owners = new HashSet<String>();
    things.values().forEach(each -> owners.add(each.owner()));
    return take(all, owners);
  }

  /** What was read replaces what was known of these owners and of all that hung on them. */
  private List<Change> take(List<Thing> read, Set<String> owners) {
    var fresh = new LinkedHashMap<String, Thing>();
    read.forEach(each -> fresh.put(each.key(), each));
    var changes = new ArrayList<Change>();
    for (var entry : things.entrySet()) {
      var before = entry.getValue();
      if (owners.contains(before.owner())) {
        var after = fresh.remove(entry.getKey());
        if (!before.equals(after)) {
          changes.add(new Change(before, after));
        }
      }
    }
    fresh.values().forEach(each -> changes.add(new Change(null, each)));
    for (var change : changes) {
      if (change.after() == null) {
        things.remove(change.thing().key());
      } else {
        things.put(change.thing().key(), change.after());
      }
    }
    return changes;
  }
}
