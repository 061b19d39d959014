package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import java.util.Optional;

/**
 * A foreign key drawn as a line between two columns.
 *
 * @param column the one of the key's columns that tells it from the table's other keys
 * @param target the column it refers to
 */
public record Edge(
    Relationship relationship,
    String column,
    String target,
    Optional<Note> note,
    Optional<Change> change) {

  public static Edge of(Relationship relationship, Overlay overlay) {
    var key = relationship.key();
    var at = telling(relationship);
    return new Edge(
        relationship,
        key.columns().get(at),
        key.targetColumns().get(at),
        Optional.ofNullable(overlay.notes().get(Overlay.Member.of(key))),
        overlay.of(key));
  }

  /** The column to write a key's badge at. */
  public static String columnOf(Relationship relationship) {
    return relationship.key().columns().get(telling(relationship));
  }

  public Name child() {
    return relationship.child().name();
  }

  public Name parent() {
    return relationship.parent().name();
  }

  public boolean selfReference() {
    return relationship.selfReference();
  }

  /** The whole of it in a sentence, for a tooltip. */
  public String words() {
    return words(relationship) + note.map(each -> "\nmeasured: " + each.text()).orElse("");
  }

  /** A relationship in a sentence: its columns, both its ends, what deleting does, and why. */
  public static String words(Relationship relationship) {
    var key = relationship.key();
    var comment = key.comment().prose();
    var part = relationship.part();
    return "%s (%s) → %s (%s)%s\n%s to %s, on delete %s%s"
        .formatted(
            key.table().name(),
            String.join(", ", key.columns()),
            relationship.parent().name().name(),
            String.join(", ", key.targetColumns()),
            part == null ? "" : " of its partition %s alone".formatted(part.name().name()),
            relationship.children().notation(),
            relationship.parents().notation(),
            key.onDelete().words(),
            comment.isEmpty() ? "" : "\n" + comment);
  }

  /**
   * Where in the key the column stands that fewest of the child's keys share: of {@code
   * (organization_id, project_id)} the second. The last of several.
   */
  private static int telling(Relationship relationship) {
    var columns = relationship.key().columns();
    var best = columns.size() - 1;
    for (var i = columns.size() - 2; i >= 0; i--) {
      if (uses(relationship, columns.get(i)) < uses(relationship, columns.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static long uses(Relationship relationship, String column) {
    return relationship.child().foreignKeys().stream()
        .map(ForeignKey::columns)
        .filter(columns -> columns.contains(column))
        .count();
  }
}
