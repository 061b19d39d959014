package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Operator;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Told;
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

  /** Says what may be written. */
  default Told expects() {
    return switch (this) {
      case Prose() -> Sentence.EXPECTED_TEXT.of();
      case Name() -> Sentence.EXPECTED_NAME.of();
      case Choice choice -> Sentence.EXPECTED_CHOICE.of(String.join(", ", choice.known()));
      case Flag() -> Sentence.EXPECTED_FLAG.of();
      case Whole() -> Sentence.EXPECTED_WHOLE.of();
      case Decimal() -> Sentence.EXPECTED_DECIMAL.of();
      case Day() -> Sentence.EXPECTED_DAY.of();
      case Moment() -> Sentence.EXPECTED_MOMENT.of();
      case Reference(String noun) -> Sentence.EXPECTED_RECORD.of(noun);
      case Person(String noun) -> Sentence.EXPECTED_PERSON.of(noun);
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
