package dev.tenon.schema.catalog.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which schemas to read: those that match any of {@code include} (all, when it is empty) and none
 * of {@code exclude}. A {@code *} stands for any characters.
 */
public record Scope(List<String> include, List<String> exclude) {

  /** Everything but the server's own schemas. */
  public static final Scope ALL = new Scope(List.of(), List.of());

  public Scope {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  public boolean covers(String schema) {
    return (include.isEmpty() || matchesAny(include, schema)) && !matchesAny(exclude, schema);
  }

  private static boolean matchesAny(List<String> globs, String schema) {
    return globs.stream().anyMatch(glob -> matches(glob, schema));
  }

  private static boolean matches(String glob, String schema) {
    return schema.matches(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
  }
}
