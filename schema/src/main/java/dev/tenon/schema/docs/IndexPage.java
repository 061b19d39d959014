package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.docs.page.Block;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.docs.page.Page;
import dev.tenon.schema.erd.Group;
import java.util.ArrayList;
import java.util.List;

/** The way in: every table by group, with a diagram of each group and of the whole. */
final class IndexPage {

  private final Dictionary dictionary;
  private final Diagrams diagrams;
  private final Links links;

  IndexPage(Dictionary dictionary, Diagrams diagrams) {
    this.dictionary = dictionary;
    this.diagrams = diagrams;
    this.links = new Links(dictionary.catalog(), diagrams.names(), "");
  }

  Page page() {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            Line.of(
                "Generated from the database by schema docs: change the schema's comments, not"
                    + " these pages.")));
    unread(blocks);
    blocks.add(new Block.Picture("All tables", Diagrams.WHOLE));
    schemas(blocks);
    diagrams.groups().forEach((group, tables) -> group(blocks, group, tables));
    views(blocks);
    types(blocks);
    return new Page("index", dictionary.title(), blocks);
  }

  /** What these pages do not tell of, though it may well be there. */
  private void unread(List<Block> blocks) {
    dictionary.catalog().gaps().stream()
        .map(gap ->
            Line.EMPTY.andStrong("Not read: " + gap.concept() + ".").and(" " + gap.sentence()))
        .map(Block.Paragraph::new)
        .forEach(blocks::add);
  }

  private void schemas(List<Block> blocks) {
    var rows =
        dictionary.catalog().schemas().stream()
            .filter(schema -> schema.extension() == null && !schema.comment().isEmpty())
            .map(schema -> List.of(Line.code(schema.name()), Line.of(schema.comment().prose())))
            .toList();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Schemas"));
      blocks.add(new Block.Grid(List.of("Schema", "Holds"), rows));
    }
  }

  private void group(List<Block> blocks, Group group, List<Name> tables) {
    blocks.add(new Block.Heading(group.name()));
    if (diagrams.drawsGroups()) {
      blocks.add(
          new Block.Picture(
              "Tables of the group " + group.name(), diagrams.names().diagram(group)));
    }
    blocks.add(
        new Block.Grid(
            List.of("Table", "Meaning"),
            tables.stream()
                .flatMap(name -> dictionary.catalog().table(name).stream())
                .map(this::row)
                .toList()));
  }

  private List<Line> row(Table table) {
    return List.of(links.relation(table.name()), Dictionary.meaning(table.comment()));
  }

  private void views(List<Block> blocks) {
    var rows =
        dictionary.catalog().ownViews().stream()
            .map(view -> List.of(links.relation(view.name()), Dictionary.meaning(view.comment())))
            .toList();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Views"));
      blocks.add(new Block.Grid(List.of("View", "Meaning"), rows));
    }
  }

  private void types(List<Block> blocks) {
    var rows = new ArrayList<List<Line>>();
    for (var each : dictionary.catalog().ownEnumerations()) {
      rows.add(type(each.name(), String.join(", ", each.labels()), each.comment()));
    }
    for (var each : dictionary.catalog().ownDomains()) {
      rows.add(type(each.name(), each.base(), each.comment()));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Types"));
      blocks.add(new Block.Grid(List.of("Type", "Holds", "Meaning"), rows));
    }
  }

  private List<Line> type(Name name, String holds, Comment comment) {
    var page = Dictionary.TYPES + diagrams.names().type(name);
    return List.of(
        Line.EMPTY.andPage(name.toString(), page), Line.of(holds), Dictionary.meaning(comment));
  }
}
