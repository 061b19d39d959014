package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Domain;
import dev.tenon.schema.catalog.Enumeration;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.docs.page.Block;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.docs.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which values a type of somebody's own may have, and which columns are of it. */
final class TypePage {

  private final Dictionary dictionary;
  private final FileNames names;

  TypePage(Dictionary dictionary, FileNames names) {
    this.dictionary = dictionary;
    this.names = names;
  }

  Page of(Enumeration enumeration) {
    return page(
        enumeration.name(),
        enumeration.comment(),
        List.of(
            new Block.Heading("Values"),
            new Block.Grid(
                List.of("Value, in their order"),
                enumeration.labels().stream().map(label -> List.of(Line.code(label))).toList())));
  }

  Page of(Domain domain) {
    var rules = new ArrayList<List<Line>>();
    if (!domain.nullable()) {
      rules.add(List.of(Line.EMPTY, Line.code("NOT NULL"), Line.EMPTY));
    }
    for (var check : domain.checks()) {
      rules.add(
          List.of(
              Line.code(check.name()),
              Line.code(check.definition()),
              Line.of(check.comment().prose())));
    }
    var blocks = new ArrayList<Block>();
    var made = Line.of("Made of ").andCode(domain.base());
    blocks.add(
        new Block.Paragraph(
            domain.defaultValue() == null
                ? made
                : made.and(", by default ").andCode(domain.defaultValue())));
    if (!rules.isEmpty()) {
      blocks.add(new Block.Heading("Rules"));
      blocks.add(new Block.Grid(List.of("Name", "Rule", "Why"), rules));
    }
    return page(domain.name(), domain.comment(), blocks);
  }

  private Page page(Name name, Comment comment, List<Block> holds) {
    var blocks = new ArrayList<Block>();
    blocks.add(Dictionary.TO_INDEX);
    Dictionary.paragraph(comment).ifPresent(blocks::add);
    blocks.addAll(holds);
    var users = users(name);
    if (!users.isEmpty()) {
      blocks.add(new Block.Heading("Used by"));
      blocks.add(new Block.Grid(List.of("Table or view", "Column"), users));
    }
    return new Page(Dictionary.TYPES + names.type(name), name.toString(), blocks);
  }

  private List<List<Line>> users(Name type) {
    var catalog = dictionary.catalog();
    return Stream.concat(
            catalog.ownTables().stream()
                .flatMap(table -> uses(table.name(), table.columns(), type)),
            catalog.ownViews().stream().flatMap(view -> uses(view.name(), view.columns(), type)))
        .toList();
  }

  private Stream<List<Line>> uses(Name owner, List<Column> columns, Name type) {
    var links = new Links(dictionary.catalog(), names, Dictionary.UP);
    return columns.stream()
        .filter(column -> column.type().name().equals(type))
        .map(column -> List.of(links.relation(owner), Line.code(column.name())));
  }
}
