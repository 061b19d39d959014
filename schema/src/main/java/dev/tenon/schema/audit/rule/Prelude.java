package dev.tenon.schema.audit.rule;

import dev.tenon.schema.catalog.Extension;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Sql;
import java.util.Map;

/**
 * What selects about a schema have in common: names for tables, keys, indexes and what they mean.
 */
public final class Prelude {

  private static final Sql NAMES = Sql.beside(Prelude.class, "prelude");
  private static final Sql STATEMENTS = Sql.beside(Prelude.class, "statements");
  private static final Sql NESTED_LOOPS =
      new Sql(
          "planner setting", "select set_config('enable_nestloop', :on_or_off, true) as setting");
  private static final String VIEW = "pg_stat_statements";

  private Prelude() {}

  /** Asks a select that may begin with {@code with} and names what the prelude holds. */
  public static Answer ask(Subject subject, Sql select) {
    var text =
        NAMES.text() + statements(subject) + "\nselect * from (\n" + select.text() + "\n) found";
    nestedLoops(subject, "off");
    try {
      return subject.session().ask(new Sql(select.name(), text), subject.parameters());
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
}
