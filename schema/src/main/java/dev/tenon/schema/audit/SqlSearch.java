package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Extension;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Sql;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search by one select behind the shared prelude. Its columns are {@code severity}, null for the
 * rule's own, {@code object}, {@code detail} and {@code remedy}.
 *
 * @param rule the file that holds the select
 */
record SqlSearch(Sql rule) implements Search {

  private static final Sql PRELUDE = Sql.beside(SqlSearch.class, "prelude");
  private static final Sql STATEMENTS = Sql.beside(SqlSearch.class, "statements");
  private static final Sql NESTED_LOOPS =
      new Sql(
          "planner setting", "select set_config('enable_nestloop', :on_or_off, true) as setting");
  private static final String VIEW = "pg_stat_statements";

  @Override
  public Outcome in(Subject subject) {
    var text =
        PRELUDE.text()
            + statements(subject)
            + "\nselect severity, object, detail, remedy from (\n"
            + rule.text()
            + "\n) found";
    nestedLoops(subject, "off");
    try {
      return switch (subject.session().ask(new Sql(rule.name(), text), subject.parameters())) {
        case Answer.Rows(var rows) ->
            new Outcome.Searched(rows.stream().map(SqlSearch::hit).toList());
        case Answer.Refused(var sentence) -> new Outcome.Refused(sentence);
      };
    } finally {
      nestedLoops(subject, "on");
    }
  }

  /**
   * Of what the prelude holds the planner knows no row counts, and it believes in few: with nested
   * loops some rules take half a minute on 500 tables, without them half a second.
   */
  private static void nestedLoops(Subject subject, String onOrOff) {
    subject.session().ask(NESTED_LOOPS, Map.of("on_or_off", onOrOff));
  }

  /** The extension's view, where it is installed, by the schema it is in. */
  private static String statements(Subject subject) {
    return subject.catalog().extensions().stream()
        .filter(extension -> extension.name().equals(VIEW))
        .map(Extension::schema)
        .findFirst()
        .map(schema ->
            STATEMENTS.text().replace("from " + VIEW, "from " + Name.quoted(schema) + "." + VIEW))
        .orElse("");
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
