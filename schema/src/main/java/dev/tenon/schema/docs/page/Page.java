package dev.tenon.schema.docs.page;

import java.util.List;

/**
 * A page.
 *
 * @param path from the dictionary's folder, without extension
 */
public record Page(String path, String title, List<Block> blocks) {

  public Page {
    blocks = List.copyOf(blocks);
  }

  /** The way up from the page to the dictionary's folder: empty or {@code ../}. */
  public String up() {
    return "../".repeat((int) path.chars().filter(character -> character == '/').count());
  }
}
