package dev.tenon.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter as it was understood, before anything is known about the list it is for. {@link
 * #toString()} prints it back: parsing what was printed gives an equal filter.
 */
public sealed interface Filter {

  /** Reads a filter; blank text lets everything through. */
  static Filter parse(String text) throws FilterFault {
    return new Parser(text).parse();
  }

  /** What all of the filters let through. */
  static Filter all(List<Filter> parts) {
    List<Filter> flat = new ArrayList<>();
    for (Filter part : parts) {
      switch (part) {
        case Everything() -> {}
        case And(var inner) -> flat.addAll(inner);
        case Or _, Not _, Term _, Text _ -> flat.add(part);
      }
    }
    return switch (flat.size()) {
      case 0 -> new Everything();
      case 1 -> flat.getFirst();
      default -> new And(flat);
    };
  }

  /** What at least one of the filters, of which there is one, lets through. */
  static Filter either(List<Filter> parts) {
    List<Filter> flat = new ArrayList<>();
    for (Filter part : parts) {
      switch (part) {
        case Everything() -> {
          return part;
        }
        case Or(var inner) -> flat.addAll(inner);
        case And _, Not _, Term _, Text _ -> flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /** The filter as it is written. */
  @Override
  String toString();

  /** All terms, in the order in which they were written. */
  default Stream<Term> terms() {
    return switch (this) {
      case Everything(), Text _ -> Stream.empty();
      case And(var parts) -> parts.stream().flatMap(Filter::terms);
      case Or(var parts) -> parts.stream().flatMap(Filter::terms);
      case Not(var part) -> part.terms();
      case Term term -> Stream.of(term);
    };
  }

  /** Lets everything through; only ever the whole filter. */
  record Everything() implements Filter {
    @Override
    public String toString() {
      return "";
    }
  }

  /** At least two filters, none of them an {@code And}, all of which must let through. */
  record And(List<Filter> parts) implements Filter {
    public And {
      parts = List.copyOf(parts);
      require(parts.size() > 1, "a conjunction joins at least two");
      require(parts.stream().noneMatch(p -> p instanceof And || p instanceof Everything), "flat");
    }

    @Override
    public String toString() {
      return join(parts, " ", part -> part instanceof Or ? "(" + part + ")" : part.toString());
    }
  }

  /** At least two filters, none of them an {@code Or}, one of which must let through. */
  record Or(List<Filter> parts) implements Filter {
    public Or {
      parts = List.copyOf(parts);
      require(parts.size() > 1, "a disjunction joins at least two");
      require(parts.stream().noneMatch(p -> p instanceof Or || p instanceof Everything), "flat");
    }

    @Override
    public String toString() {
      return join(parts, " OR ", Filter::toString);
    }
  }

  /** The exact opposite: each row is let through by a filter or by its negation. */
  record Not(Filter part) implements Filter {
    public Not {
      require(!(part instanceof Everything), "nothing passes: not a filter");
    }

    @Override
    public String toString() {
      return part instanceof And || part instanceof Or ? "-(" + part + ")" : "-" + part;
    }
  }

  /**
   * A field compared with one of several values.
   *
   * @param field in lower case
   * @param values at least one
   */
  record Term(Word field, Operator operator, List<Word> values) implements Filter {
    public Term {
      require(isField(field.text()), "not a field's name");
      require(!values.isEmpty(), "a term has a value");
      values = values.stream().map(Word::asValue).toList();
    }

    /** Whether a field can have this name. */
    public static boolean isField(String name) {
      return Parser.NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
      return field + operator.sign() + join(values, ",", Word::toString);
    }
  }

  /** A word or a phrase to look for in the text of a row. */
  record Text(Word word) implements Filter {
    public Text {
      word = word.asText();
    }

    @Override
    public String toString() {
      return word.toString();
    }
  }

  private static <T> String join(List<T> parts, String separator, Function<T, String> print) {
    return parts.stream().map(print).collect(Collectors.joining(separator));
  }

  private static void require(boolean invariant, String message) {
    if (!invariant) {
      throw new IllegalArgumentException(message);
    }
  }
}
