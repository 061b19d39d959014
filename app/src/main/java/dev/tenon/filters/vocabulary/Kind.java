package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Operator;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What values a field has, and so how it is written, compared and bound. */
public sealed interface Kind {

  /** The ways in which values of this kind compare. */
  default Set<Operator> operators() {
    return switch (this) {
      case Day(), Moment(), Whole(), Decimal() -> EnumSet.allOf(Operator.class);
      case Choice choice when choice.ordered() -> EnumSet.allOf(Operator.class);
      case Choice _, Prose(), Name(), Flag(), Reference _, Person _ ->
          EnumSet.of(Operator.HAS, Operator.EQUAL, Operator.NOT_EQUAL);
    };
  }

  /** Says in a few words what may be written, to complete "expected …". */
  default String expects() {
    return switch (this) {
      case Prose() -> "a text that is contained, or after '=' the whole of it";
      case Name() -> "a name";
      case Choice choice -> "one of " + String.join(", ", choice.known());
      case Flag() -> "true or false";
      case Whole() -> "a whole number";
      case Decimal() -> "a number such as 2.5";
      case Day() -> "a day such as 2026-12-01, 2026-12, 2026, today, 7d or -2w";
      case Moment() ->
          "a time such as 2026-12-01, 2026-12-01T10:00Z, 2026-12, today, now, 7d or -4h";
      case Reference(String noun) -> "the name of a " + noun;
      case Person(String noun) -> "me, or the name of a " + noun;
    };
  }

  /** Whether its values are read off the asker's calendar. */
  default boolean tellsTime() {
    return switch (this) {
      case Day(), Moment() -> true;
      case Prose(), Name(), Choice _, Flag(), Whole(), Decimal(), Reference _, Person _ -> false;
    };
  }

  /** Text that is searched for a part of it. */
  record Prose() implements Kind {}

  /** Text that is compared whole. */
  record Name() implements Kind {}

  /**
   * A closed list of words.
   *
   * @param values lower case; from the least to the greatest when there is an order
   * @param groups words that stand for several values, as {@code open} for three of the categories
   */
  record Choice(List<String> values, Order order, Map<String, List<String>> groups)
      implements Kind {
    public Choice {
      values = List.copyOf(values);
      groups = Map.copyOf(groups);
    }

    /** Words that can be compared: from the least to the greatest. */
    public static Choice ordered(String... values) {
      return new Choice(List.of(values), Order.ASCENDING, Map.of());
    }

    /** Words that are equal or not. */
    public static Choice of(String... values) {
      return new Choice(List.of(values), Order.NONE, Map.of());
    }

    /** The same with a word that stands for several of the values. */
    public Choice with(String group, List<String> members) {
      if (!values.containsAll(members) || values.contains(group)) {
        throw new IllegalArgumentException(group + " doesn't group " + values);
      }
      Map<String, List<String>> more = new TreeMap<>(groups);
      more.put(group, List.copyOf(members));
      return new Choice(values, order, more);
    }

    boolean ordered() {
      return order == Order.ASCENDING;
    }

    Collection<String> known() {
      Set<String> known = new LinkedHashSet<>(values);
      groups.keySet().stream().sorted().forEach(known::add);
      return known;
    }

    /** Whether the values can be compared. */
    public enum Order {
      ASCENDING,
      NONE
    }
  }

  /** A boolean. */
  record Flag() implements Kind {}

  /** An integer or bigint. */
  record Whole() implements Kind {}

  /** A numeric. */
  record Decimal() implements Kind {}

  /** A date. */
  record Day() implements Kind {}

  /** A timestamptz. A day means all of its moments where the asker lives. */
  record Moment() implements Kind {}

  /** A record that is named, known to {@link Names} under a noun such as {@code label}. */
  record Reference(String noun) implements Kind {}

  /** A {@link Reference} to somebody, where {@code me} is who asks. */
  record Person(String noun) implements Kind {}
}
