package dev.tenon.schema.audit.search;

import dev.tenon.schema.audit.rule.Search;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The searches in Java, by the id of their rule. */
public final class Searches {

  private static final Map<String, Search> BY_RULE =
      Map.of(
          "bloat", new Bloat(),
          "cardinality-drift", new Drift(),
          "fk-cycle", new Cycles(),
          "orphan-rows", new Orphans());

  private Searches() {}

  /** Empty for a rule that is searched by SQL. */
  public static Optional<Search> of(String rule) {
    return Optional.ofNullable(BY_RULE.get(rule));
  }

  public static Set<String> rules() {
    return BY_RULE.keySet();
  }
}
