package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.View;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.docs.page.Block;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.docs.page.Page;
import java.util.ArrayList;
import java.util.List;

/** What a view shows, of which tables and views, and with whose rights. */
final class ViewPage {

  private final Dictionary dictionary;
  private final View view;
  private final FileNames names;
  private final Links links;

  ViewPage(Dictionary dictionary, View view, FileNames names) {
    this.dictionary = dictionary;
    this.view = view;
    this.names = names;
    this.links = new Links(dictionary.catalog(), names, Dictionary.UP);
  }

  Page page() {
    var blocks = new ArrayList<Block>();
    blocks.add(Dictionary.TO_INDEX);
    Dictionary.paragraph(view.comment()).ifPresent(blocks::add);
    var behind = dictionary.decisions().behind(view.comment(), Dictionary.UP);
    if (!behind.words().isEmpty()) {
      blocks.add(new Block.Paragraph(Line.of("Decided in ").and(behind)));
    }
    blocks.add(new Block.Paragraph(Line.of(rights())));
    grid(blocks, "Columns", List.of("Column", "Type", "Meaning"), columns());
    grid(blocks, "Reads", List.of("Table or view"), linked(view.dependsOn()));
    grid(blocks, "Read by", List.of("View"), linked(readers(dictionary, view.name())));
    grid(
        blocks,
        "Indexes",
        List.of("Index", "Definition"),
        view.indexes().stream()
            .map(index -> List.of(Line.code(index.name().name()), Line.code(index.definition())))
            .toList());
    blocks.add(new Block.Heading("Query"));
    blocks.add(new Block.Listing(view.definition()));
    return new Page(Dictionary.VIEWS + names.page(view.name()), view.name().toString(), blocks);
  }

  /** The views that read a table or a view directly. */
  static List<Name> readers(Dictionary dictionary, Name read) {
    return dictionary.catalog().ownViews().stream()
        .filter(each -> each.dependsOn().contains(read) && !each.name().equals(read))
        .map(View::name)
        .toList();
  }

  private String rights() {
    if (view.materialized()) {
      return "Materialized: it shows what its query gave when it was last refreshed, to all who"
          + " may read it.";
    }
    return view.securityInvoker()
        ? "It reads with the rights of whoever asks, and shows the rows that those may see."
        : "It reads with its owner's rights, whoever asks.";
  }

  private List<List<Line>> columns() {
    return view.columns().stream()
        .map(column ->
            List.of(
                Line.code(column.name()),
                links.type(column.type()),
                Line.of(column.comment().prose())))
        .toList();
  }

  private List<List<Line>> linked(List<Name> relations) {
    return relations.stream().map(name -> List.of(links.relation(name))).toList();
  }

  private static void grid(
      List<Block> blocks, String heading, List<String> header, List<List<Line>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Grid(header, rows));
    }
  }
}
