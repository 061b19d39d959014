package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Prelude;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Sql;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search by one select behind the shared prelude. Its columns are {@code severity}, null for the
 * rule's own, {@code object}, {@code detail} and {@code remedy}.
 *
 * @param rule the file that holds the select
 */
record SqlSearch(Sql rule) implements Search {

  @Override
  public Outcome in(Subject subject) {
    return switch (Prelude.ask(subject, rule)) {
      case Answer.Rows(var rows) ->
          new Outcome.Searched(rows.stream().map(SqlSearch::hit).toList());
      case Answer.Refused(var sentence) -> new Outcome.Refused(sentence);
    };
  }

  private static Hit hit(ObjectNode row) {
    var severity = row.get("severity");
    return new Hit(
        severity.isNull() ? null : Severity.of(severity.asString()),
        row.get("object").asString(),
        row.get("detail").asString(),
        row.get("remedy").asString());
  }
}
