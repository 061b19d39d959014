package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.search.Searches;
import dev.tenon.schema.database.Sql;
import java.util.List;
import java.util.Set;

/**
 * All rules, found by their files: {@code rules/<id>.md} is a rule's page, and beside it is {@code
 * <id>.sql} unless {@link Searches} knows the id.
 */
public final class Rules {

  private static final RuleFiles FILES = RuleFiles.read();
  private static final List<Rule> ALL = FILES.named(".md").stream().map(Rules::rule).toList();

  private Rules() {}

  /** Every rule, sorted by id. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The ids of the rules that are searched by SQL. */
  static Set<String> inSql() {
    return FILES.named(".sql");
  }

  private static Rule rule(String id) {
    var page = RulePage.parse(FILES.text(id + ".md"));
    if (!page.id().equals(id)) {
      throw new IllegalStateException(id + ".md is the page of " + page.id());
    }
    return new Rule(page, Searches.of(id).orElseGet(() -> sql(id)));
  }

  private static Search sql(String id) {
    return new SqlSearch(new Sql(id, FILES.text(id + ".sql").strip()));
  }
}
