package dev.tenon.schema.docs;

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

  IndexPage(Dictionary dictionary, Diagrams diagrams) {
    this.dictionary = dictionary;
    this.diagrams = diagrams;
  }

  Page page() {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            Line.of(
                "Generated from the database by schema docs: change the schema's comments, not"
                    + " these pages.")));
    blocks.add(new Block.Picture("All tables", Diagrams.WHOLE));
    schemas(blocks);
    diagrams.groups().forEach((group, tables) -> group(blocks, group, tables));
    views(blocks);
    return new Page("index", dictionary.title(), blocks);
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
    blocks.add(
        new Block.Picture("Tables of the group " + group.name(), diagrams.names().diagram(group)));
    blocks.add(
        new Block.Grid(
            List.of("Table", "Meaning"),
            tables.stream()
                .flatMap(name -> dictionary.catalog().table(name).stream())
                .map(this::row)
                .toList()));
  }

  private List<Line> row(Table table) {
    return List.of(
        Line.EMPTY.andPage(
            table.name().toString(), Dictionary.TABLES + diagrams.names().page(table.name())),
        Line.of(table.comment().prose()));
  }

  private void views(List<Block> blocks) {
    var rows =
        dictionary.catalog().ownViews().stream()
            .map(
                view -> List.of(Line.code(view.name().toString()), Line.of(view.comment().prose())))
            .toList();
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading("Views"));
      blocks.add(new Block.Grid(List.of("View", "Meaning"), rows));
    }
  }
}
