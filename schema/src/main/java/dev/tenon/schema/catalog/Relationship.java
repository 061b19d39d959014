package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key with the tables at its two ends: what the schema declares, whatever the rows say.
 *
 * @param child the table that refers
 * @param parent the table referred to; the whole where that is a partition, which is shown nowhere
 * @param part the partition that alone is referred to; null where the key is to the whole
 */
public record Relationship(ForeignKey key, Table child, Table parent, @Nullable Table part) {

  /** The table whose rows are the parents. */
  public Table referred() {
    return part == null ? parent : part;
  }

  public boolean selfReference() {
    return child.name().equals(parent.name());
  }

  /** What the key is to, in words: {@code public.days, its partition public.january alone}. */
  public String referredWords() {
    return part == null
        ? parent.name().toString()
        : "%s, its partition %s alone".formatted(parent.name(), part.name());
  }

  /** True when a child may have no parent: MATCH SIMPLE or FULL, a null excuses the row. */
  public boolean optional() {
    return child.anyNullable(key.columns());
  }

  /** How many parents one child has: {@code 0..1} or {@code 1}. */
  public Cardinality parents() {
    return optional() ? Cardinality.ZERO_OR_ONE : Cardinality.ONE;
  }

  /** How many children one parent has. */
  public Cardinality children() {
    var required = parentRequiresChild();
    if (child.unique(key.columns())) {
      return required ? Cardinality.ONE : Cardinality.ZERO_OR_ONE;
    }
    return required ? Cardinality.ONE_OR_MORE : Cardinality.ZERO_OR_MORE;
  }

  /** The child's usable indexes that find the children of one parent. */
  public List<Index> servingIndexes() {
    return child.indexesServing(key.columns());
  }

  /** A mandatory key back to the child that includes this one reversed: that child is its own. */
  private boolean parentRequiresChild() {
    return parent.foreignKeys().stream()
        .filter(back -> !back.name().equals(key.name()) || !back.table().equals(key.table()))
        .filter(back -> back.target().equals(child.name()))
        .filter(back -> !parent.anyNullable(back.columns()))
        .anyMatch(this::includesReversed);
  }

  private boolean includesReversed(ForeignKey back) {
    return IntStream.range(0, key.columns().size())
        .allMatch(i -> pairs(back, key.targetColumns().get(i), key.columns().get(i)));
  }

  private static boolean pairs(ForeignKey key, String column, String target) {
    var at = key.columns().indexOf(column);
    return at >= 0 && key.targetColumns().get(at).equals(target);
  }
}
