package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;

/** Compares indexes that uphold no key: those go with their key. */
final class Indexes {

  private static final Name DEFAULT_COLLATION = new Name("pg_catalog", "default");

  private final Found found;

  Indexes(Found found) {
    this.found = found;
  }

  void compare(Name owner, List<Index> before, List<Index> after) {
    var exact = Pairs.of(own(before), own(after), Index::name);
    var renamed =
        exact.removed().stream()
            .flatMap(gone ->
                exact.added().stream()
                    .filter(come -> shape(gone).equals(shape(come)))
                    .limit(1)
                    .map(come -> new Pairs.Pair<>(gone, come)))
            .toList();
    var pairs = exact.marrying(renamed);
    for (var each : pairs.removed()) {
      found.removed(
          subject(owner, each),
          shape(each),
          each.unique() ? Effect.BREAKS_WRITERS : Effect.SAFE,
          each.unique()
              ? "ON CONFLICT on these columns fails, and duplicates get in."
              : "The answers stay the same; those that it served come slower.");
    }
    for (var each : pairs.added()) {
      found.added(
          subject(owner, each),
          shape(each),
          each.unique() ? Effect.BREAKS_WRITERS : Effect.SAFE,
          each.unique()
              ? "Writers of a second row with the same values are refused."
              : "Writes cost a little more.");
    }
    for (var each : pairs.both()) {
      index(owner, each.before(), each.after());
    }
  }

  private void index(Name owner, Index before, Index after) {
    var subject = subject(owner, after);
    found.changed(
        subject,
        "name",
        before.name(),
        after.name(),
        Effect.SAFE,
        "Only programs that know the name of what refused them notice.");
    var unique = before.unique() || after.unique();
    found.changed(
        subject,
        "definition",
        shape(before),
        shape(after),
        unique ? Effect.BREAKS_WRITERS : Effect.SAFE,
        unique
            ? "It refuses other rows than before."
            : "It serves other questions than before; the answers stay the same.");
    found.changed(
        subject,
        "usable",
        before.usable(),
        after.usable(),
        Effect.SAFE,
        "An index that is not usable costs writes and serves nobody.");
    found.changed(
        subject,
        "options",
        before.options(),
        after.options(),
        Effect.SAFE,
        "They decide on space alone.");
    found.commented(subject, before.comment(), after.comment());
  }

  /** All that decides what it holds and refuses. */
  private static String shape(Index index) {
    var parts = index.parts().stream().map(Indexes::part).toList();
    return (index.unique() ? "unique " : "")
        + index.method()
        + " ("
        + String.join(", ", parts)
        + ")"
        + (index.included().isEmpty() ? "" : " include " + index.included())
        + (index.nullsNotDistinct() ? " nulls not distinct" : "")
        + (index.predicate() == null ? "" : " where " + Expressions.plain(index.predicate()));
  }

  private static String part(Index.Part part) {
    return part.expression()
        + (part.collation() == null || part.collation().equals(DEFAULT_COLLATION)
            ? ""
            : " collate " + part.collation())
        + (part.defaultOpclass() || part.opclass() == null ? "" : " " + part.opclass())
        + (part.descending() ? " desc" : "")
        + (part.nullsFirst() == part.descending()
            ? ""
            : part.nullsFirst() ? " nulls first" : " nulls last");
  }

  private static List<Index> own(List<Index> indexes) {
    return indexes.stream()
        .filter(each -> each.constraint() == null && each.parent() == null)
        .toList();
  }

  private static Subject subject(Name owner, Index index) {
    return new Subject(Concept.INDEX, owner, index.name().name());
  }
}
