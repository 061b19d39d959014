package dev.tenon.schema.docs.page;

import java.util.List;

/** A part of a page. */
public sealed interface Block {

  /** The heading of what follows. */
  record Heading(String text) implements Block {}

  record Paragraph(Line line) implements Block {}

  /**
   * A table.
   *
   * @param rows each as long as the header
   */
  record Grid(List<String> header, List<List<Line>> rows) implements Block {

    public Grid {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /** SQL as it is, line by line. */
  record Listing(String text) implements Block {}

  /**
   * A diagram.
   *
   * @param file relative to the page
   */
  record Picture(String words, String file) implements Block {}
}
