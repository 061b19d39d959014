package dev.tenon.schema.catalog.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of one concept by what they belong to: their {@code of} is the {@code id} of another row.
 */
final class Parts {

  private static final String ID = "id";
  private static final String OF = "of";

  private final Map<String, List<ObjectNode>> byOwner = new HashMap<>();

  Parts(List<ObjectNode> rows) {
    for (var row : rows) {
      byOwner.computeIfAbsent(row.remove(OF).asString(), of -> new ArrayList<>()).add(row);
    }
  }

  /** What belongs to the owner, in the order it was read. */
  List<ObjectNode> of(ObjectNode owner) {
    return byOwner.getOrDefault(owner.get(ID).asString(), List.of());
  }

  /** Gives each owner the list of its parts. */
  void hangOn(List<ObjectNode> owners, String property) {
    owners.forEach(owner -> owner.putArray(property).addAll(of(owner)));
  }

  /** Gives each owner its one part, or null. */
  void setOn(List<ObjectNode> owners, String property) {
    owners.forEach(owner -> owner.set(property, of(owner).stream().findFirst().orElse(null)));
  }

  /** Forgets the ids, once everything hangs where it belongs. */
  static void settle(List<ObjectNode> owners) {
    owners.forEach(owner -> owner.remove(ID));
  }
}
