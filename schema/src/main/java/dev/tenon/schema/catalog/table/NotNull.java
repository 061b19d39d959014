package dev.tenon.schema.catalog.table;

import java.util.Collection;
import java.util.regex.Pattern;

/** Recognizes a predicate that asks nothing but that columns are not null. */
final class NotNull {

  private static final Pattern AND = Pattern.compile(" AND ");
  private static final Pattern TEST = Pattern.compile("\\(*(?<column>.+?) IS NOT NULL\\)*");

  private NotNull() {}

  static boolean namesOnly(String predicate, Collection<String> columns) {
    return AND.splitAsStream(predicate)
        .map(TEST::matcher)
        .allMatch(test ->
            test.matches()
                && columns.stream().anyMatch(column -> isNamed(column, test.group("column"))));
  }

  private static boolean isNamed(String column, String text) {
    return text.equals(column) || text.equals('"' + column.replace("\"", "\"\"") + '"');
  }
}
