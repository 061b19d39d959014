package dev.tenon.schema.access;

import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.database.Resource;
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
    return RulePage.parse(Resource.text(Rules.class, id + ".md"));
  }
}
