package dev.tenon.lists;

import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.web.Parameter;
import java.util.Map;

/**
 * A list: where its rows are, and what it can be filtered and sorted by. Keep it in a constant.
 *
 * @param name what is listed, with whatever narrows it besides the filter: cursors are bound to it
 * @param type the record of an item
 * @param columns {@code select …}, what an item reads
 * @param rows {@code from … where …}, to which conditions are added by {@code and}
 * @param usualSort the order unless one is asked for, such as {@code -created_at}
 * @param nouns what filters name, by the noun of the vocabulary's references
 * @param narrowed what else holds for every row
 */
public record Listed<T extends Record>(
    String name,
    Class<T> type,
    String columns,
    String rows,
    Vocabulary vocabulary,
    Sorts<T> sorts,
    String usualSort,
    Map<String, Noun> nouns,
    Condition narrowed) {

  /** A list of such rows, which can be sorted and not filtered. */
  public static <T extends Record> Listed<T> of(
      String name, Class<T> type, String columns, String rows, Sorts<T> sorts, String usualSort) {
    return new Listed<>(
        name, type, columns, rows, Vocabulary.of(), sorts, usualSort, Map.of(), Condition.ALWAYS);
  }

  /** The same, which can be filtered. */
  public Listed<T> filteredBy(Vocabulary words, Map<String, Noun> named) {
    return new Listed<>(name, type, columns, rows, words, sorts, usualSort, named, narrowed);
  }

  /** The same in another order unless one is asked for. */
  public Listed<T> usuallyBy(String sort) {
    return new Listed<>(name, type, columns, rows, vocabulary, sorts, sort, nouns, narrowed);
  }

  /**
   * The rows of one owner.
   *
   * @param owner what tells it from others of its kind, such as a project's id
   */
  public Listed<T> of(String owner, Condition condition) {
    return new Listed<>(
        name + " of " + owner,
        type,
        columns,
        rows,
        vocabulary,
        sorts,
        usualSort,
        nouns,
        narrowed.and(condition));
  }

  /** The route's parameter {@code filter}. */
  public Parameter filter() {
    return Parameter.text(
        "filter",
        "Which items, in the filter language. Fields: "
            + String.join("; ", vocabulary.describe())
            + ".");
  }

  /** The route's parameter {@code sort}. */
  public Parameter sort() {
    return Parameter.text(
        "sort",
        "The order: fields separated by commas, each with a minus sign to go down. Fields: "
            + String.join(", ", sorts.names())
            + ". "
            + usualSort
            + " unless said.");
  }
}
