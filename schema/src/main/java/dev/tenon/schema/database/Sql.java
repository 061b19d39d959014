package dev.tenon.schema.database;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement kept in a file of its own, with named parameters ({@code :schemas}).
 *
 * @param name the file's name without {@code .sql}
 * @param text the statement as psql takes it, no semicolon at the end
 */
public record Sql(String name, String text) {

  private static final Pattern PARAMETER =
      Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|--[^\\n]*|::|:(?<name>[a-z][a-z_]*)");

  /** Reads {@code name.sql} from the resources beside a class. */
  public static Sql beside(Class<?> owner, String name) {
    return new Sql(name, Resource.text(owner, name + ".sql").strip());
  }

  /** The parameters in the order of their places; one that is used twice comes twice. */
  List<String> parameters() {
    return PARAMETER
        .matcher(text)
        .results()
        .filter(found -> found.group("name") != null)
        .map(found -> found.group("name"))
        .toList();
  }

  /** The statement with a question mark at each parameter's place. */
  String positional() {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            found -> found.group("name") == null ? Matcher.quoteReplacement(found.group()) : "?");
  }
}
