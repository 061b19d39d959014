package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.docs.page.Block;
import dev.tenon.schema.docs.page.Format;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.docs.page.Page;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data dictionary: an index, a page for each table, view, enumeration and domain, and diagrams.
 * Partitions and what extensions have made have none, since what holds for the parent needn't be
 * said of its parts.
 *
 * @param title what the index is headed with
 */
public record Dictionary(Catalog catalog, String title, Decisions decisions) {

  static final String TABLES = "tables/";
  static final String VIEWS = "views/";
  static final String TYPES = "types/";
  static final String DIAGRAMS = "diagrams/";

  /** The way from one of these folders to the dictionary's own. */
  static final String UP = "../";

  /** What each page in them begins with: by this a file is known as a dictionary's. */
  static final Block TO_INDEX = new Block.Paragraph(Line.EMPTY.andPage("All tables", UP + "index"));

  /** All files by their paths; the same catalog always gives the same. */
  public SortedMap<String, String> files(Format format) {
    var diagrams = new Diagrams(catalog, title);
    var files = new TreeMap<>(diagrams.files());
    put(files, new IndexPage(this, diagrams).page(), format);
    for (var table : catalog.ownTables()) {
      put(files, new TablePage(this, table, diagrams.names()).page(), format);
    }
    for (var view : catalog.ownViews()) {
      put(files, new ViewPage(this, view, diagrams.names()).page(), format);
    }
    var types = new TypePage(this, diagrams.names());
    catalog.ownEnumerations().forEach(each -> put(files, types.of(each), format));
    catalog.ownDomains().forEach(each -> put(files, types.of(each), format));
    return files;
  }

  /** What a comment says, and that the thing is on its way out. */
  static Line meaning(Comment comment) {
    var prose = Line.of(comment.prose());
    return comment
        .tag("deprecated")
        .map(tag ->
            prose
                .and(prose.words().isEmpty() ? "" : " ")
                .andStrong(("deprecated " + tag.value()).strip()))
        .orElse(prose);
  }

  /** The same by itself, where there is anything to say. */
  static Optional<Block> paragraph(Comment comment) {
    return Optional.of(meaning(comment))
        .filter(line -> !line.words().isEmpty())
        .map(Block.Paragraph::new);
  }

  private static void put(SortedMap<String, String> files, Page page, Format format) {
    files.put(page.path() + "." + format.extension(), format.write(page));
  }
}
