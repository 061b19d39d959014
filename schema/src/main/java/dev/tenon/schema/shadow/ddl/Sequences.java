package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Sequence;
import java.util.stream.Stream;

/** Sequences but those inside identity columns, which come with their column. */
final class Sequences {

  private Sequences() {}

  static Stream<Ddl> of(Catalog catalog) {
    return made(catalog)
        .map(each ->
            new Ddl(
                "sequence " + each.name(),
                "create sequence %s as %s %s".formatted(each.name(), each.type(), numbers(each))));
  }

  /** Binds sequences to the columns that own them, so that they go with them. */
  static Stream<Ddl> owned(Catalog catalog) {
    return made(catalog)
        .filter(each -> each.ownedBy() != null && each.ownedByColumn() != null)
        .map(each ->
            new Ddl(
                "owner of sequence " + each.name(),
                "alter sequence %s owned by %s.%s"
                    .formatted(each.name(), each.ownedBy(), column(each))));
  }

  static String numbers(Sequence sequence) {
    return "increment by %d minvalue %d maxvalue %d start with %d%s"
        .formatted(
            sequence.increment(),
            sequence.minimum(),
            sequence.maximum(),
            sequence.start(),
            sequence.cycles() ? " cycle" : "");
  }

  private static Stream<Sequence> made(Catalog catalog) {
    return catalog.sequences().stream()
        .filter(each -> each.extension() == null && !each.identity());
  }

  private static String column(Sequence sequence) {
    var column = sequence.ownedByColumn();
    return column == null ? "" : quoted(column);
  }
}
