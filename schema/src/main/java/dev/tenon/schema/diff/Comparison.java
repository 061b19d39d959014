package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.diff.found.Difference;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two catalogs and all that differs between them, in the order of {@link Subject.Concept} for what
 * stands by itself, the parts of a table or view after it.
 */
public record Comparison(Catalog before, Catalog after, List<Difference> differences) {

  private static final Comparator<Difference> ORDER =
      Comparator.comparing((Difference each) -> place(each.subject()))
          .thenComparing(each -> String.valueOf(each.subject().within()))
          .thenComparing(each -> each.subject().isPart())
          .thenComparing(each -> each.subject().concept())
          .thenComparing(each -> each.subject().name());

  public Comparison {
    differences = differences.stream().sorted(ORDER).toList();
  }

  /** Compares everything but statistics, sequence values, and what extensions own. */
  public static Comparison of(Catalog before, Catalog after) {
    var found = new Found();
    new Globals(found).compare(before, after);
    new Types(found).compare(before, after);
    new Tables(found).compare(before, after);
    new Programs(found).compare(before, after);
    new Grants(found).compare(before, after);
    return new Comparison(before, after, found.all());
  }

  /** The same without what lies in other schemas; what belongs to the whole database stays. */
  public Comparison within(Predicate<String> schemas) {
    return new Comparison(
        before,
        after,
        differences.stream()
            .filter(each -> each.subject().schema().map(schemas::test).orElse(true))
            .toList());
  }

  public boolean breaks() {
    return differences.stream().anyMatch(each -> each.effect().breaks());
  }

  public long count(Effect effect) {
    return differences.stream().filter(each -> each.effect() == effect).count();
  }

  /** Parts of tables and views stand with them, whatever they are. */
  private static Subject.Concept place(Subject subject) {
    return switch (subject.concept()) {
      case EXTENSION, SCHEMA, ROLE, ENUMERATION, DOMAIN, COMPOSITE, SEQUENCE -> subject.concept();
      case TABLE, VIEW, COLUMN, KEY, FOREIGN_KEY, CHECK, EXCLUSION, INDEX, POLICY, TRIGGER ->
          Subject.Concept.TABLE;
      case ROUTINE, GRANT -> subject.concept();
    };
  }
}
