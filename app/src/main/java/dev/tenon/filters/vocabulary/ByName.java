package dev.tenon.filters.vocabulary;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a row tells by itself what the record that it refers to is called: for names that so many
 * records have that a list of their ids would be long. All are SQL text of the program, never of a
 * user, and true or false for each row.
 *
 * @param words what some words, in lower case, mean of the row besides being names
 * @param matching that the record has one of the names in the array {@code :names}
 * @param within that the record is called {@code :name}, told in a shorter way, where a condition
 *     holds that is asked for beside it
 */
public record ByName(Map<String, String> words, String matching, Map<String, String> within) {
  static final Pattern NAMES = Pattern.compile("(?<!:):names\\b");
  static final Pattern NAME = Pattern.compile("(?<!:):name\\b");

  public ByName {
    words = Map.copyOf(words);
    within = Map.copyOf(within);
    if (!NAMES.matcher(matching).find()) {
      throw new IllegalArgumentException(":names is missing: " + matching);
    }
    within
        .values()
        .forEach(shorter -> {
          if (!NAME.matcher(shorter).find()) {
            throw new IllegalArgumentException(":name is missing: " + shorter);
          }
        });
  }
}
