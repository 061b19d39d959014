package dev.tenon.schema.access;

import dev.tenon.schema.audit.rule.RulePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules for access paths, each with its page beside it. */
public final class Rules {

  static final RulePage QUERY_NOT_INDEX_BACKED = read("query-not-index-backed");
  static final RulePage INDEX_SUGGESTED = read("index-suggested");

  private Rules() {}

  /** All of them, sorted by id. */
  public static List<RulePage> pages() {
    return List.of(INDEX_SUGGESTED, QUERY_NOT_INDEX_BACKED);
  }

  private static RulePage read(String id) {
    try (var file = Rules.class.getResourceAsStream(id + ".md")) {
      if (file == null) {
        throw new IllegalStateException("no " + id + ".md beside " + Rules.class.getName());
      }
      return RulePage.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
