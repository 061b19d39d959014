package dev.tenon.schema.catalog.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The name of an object with the schema it lives in, as stored: unquoted, case preserved. */
public record Name(String schema, String name) implements Comparable<Name> {

  private static final Comparator<Name> ORDER =
      Comparator.comparing(Name::schema).thenComparing(Name::name);
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern QUALIFIED =
      Pattern.compile(
          "(?<schema>\"(?:[^\"]|\"\")+\"|[^\".]+)\\.(?<name>\"(?:[^\"]|\"\")+\"|[^\".]+)");

  /**
   * Parses {@code schema.name} as PostgreSQL writes it, either part quoted where it must be.
   *
   * @throws IllegalArgumentException when the text is not a qualified name
   */
  @JsonCreator
  public static Name of(String qualified) {
    var parts = QUALIFIED.matcher(qualified);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a qualified name: write schema.name".formatted(qualified));
    }
    return new Name(unquoted(parts.group("schema")), unquoted(parts.group("name")));
  }

  /** The identifier as SQL takes it, quoted where PostgreSQL's own {@code quote_ident} would. */
  public static String quoted(String identifier) {
    return PLAIN.matcher(identifier).matches() && !Keywords.contains(identifier)
        ? identifier
        : '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** True for a word in lower case that is a name in quotes alone. */
  public static boolean isReserved(String word) {
    return Keywords.contains(word);
  }

  /** The identifier as it is stored, of what {@link #quoted} or PostgreSQL made of it. */
  public static String unquoted(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }

  @Override
  public int compareTo(Name other) {
    return ORDER.compare(this, other);
  }

  /** The form that {@link #of} parses. */
  @Override
  @JsonValue
  public String toString() {
    return quoted(schema) + '.' + quoted(name);
  }
}
