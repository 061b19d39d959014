package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Nearest;
import dev.tenon.filters.Operator;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Word;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the words of one filter mean to who asks. */
final class Meanings {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,9})?");
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Asker asker;
  private final Calendar calendar;
  private final Map<String, Map<String, List<UUID>>> references = new HashMap<>();

  Meanings(Asker asker) {
    this.asker = asker;
    this.calendar = new Calendar(asker);
  }

  /** Looks up all references of a filter, with one question for each noun. */
  void lookUp(Filter filter, Vocabulary vocabulary) {
    Map<String, Set<String>> asked = new HashMap<>();
    filter
        .terms()
        .forEach(term -> {
          Field field = vocabulary.field(term.field());
          noun(field.kind())
              .ifPresent(noun ->
                  term.values().stream()
                      .filter(word -> !isMe(word, field) && keyword(word, field).isEmpty())
                      .map(Word::text)
                      .forEach(asked.computeIfAbsent(noun, _ -> new HashSet<>())::add));
        });
    asked.values().removeIf(Set::isEmpty);
    asked.forEach((noun, names) -> references.put(noun, asker.names().find(noun, names)));
  }

  /** The keyword that a word is, unless it stands for a value. */
  Optional<Keyword> keyword(Word word, Field field) {
    boolean isValue = field.kind() instanceof Kind.Choice c && c.known().contains(lower(word));
    if (word.literal() || isValue) {
      return Optional.empty();
    }
    return switch (lower(word)) {
      case "none" -> Optional.of(Keyword.NONE);
      case "any" -> Optional.of(Keyword.ANY);
      default -> Optional.empty();
    };
  }

  /**
   * The values, of which a row must have one, of a field whose values are told apart by equality.
   */
  List<?> equals(Word word, Field field) {
    return switch (field.kind()) {
      case Kind.Name() -> List.of(word.text());
      case Kind.Flag() -> List.of(flag(word, field));
      case Kind.Choice choice -> choice(word, field, choice);
      case Kind.Reference(String noun) -> records(word, noun);
      case Kind.Person(String noun) -> isMe(word, field) ? List.of(me(word)) : records(word, noun);
      case Kind.Prose(), Kind.Whole(), Kind.Decimal(), Kind.Day(), Kind.Moment() ->
          throw new IllegalArgumentException(field.name() + " is compared, not looked up");
    };
  }

  /**
   * The ids of the records that are called so: of some, when there are more than {@link
   * Names#MOST}.
   */
  List<UUID> called(Word word, String noun) {
    return references.getOrDefault(noun, Map.of()).getOrDefault(word.text(), List.of());
  }

  /** Whether a word can only be a name: neither a keyword nor an id. */
  boolean isName(Word word, Field field) {
    return keyword(word, field).isEmpty() && !ID.matcher(word.text()).matches();
  }

  /** The values of an ordered choice that compare like that. */
  List<String> compared(Word word, Field field, Kind.Choice choice, Operator operator) {
    int at = choice.values().indexOf(lower(word));
    if (at < 0) {
      throw unknown(word, field, choice.values());
    }
    List<String> values = choice.values();
    return switch (operator) {
      case GREATER_OR_EQUAL -> values.subList(at, values.size());
      case GREATER -> values.subList(at + 1, values.size());
      case LESS_OR_EQUAL -> values.subList(0, at + 1);
      case LESS -> values.subList(0, at);
      case HAS, EQUAL, NOT_EQUAL -> throw new IllegalArgumentException("not a comparison");
    };
  }

  /** The span of a field that can be compared. */
  Span span(Word word, Field field) {
    return switch (field.kind()) {
      case Kind.Whole() -> Span.point(Long.valueOf(number(word, field, WHOLE)));
      case Kind.Decimal() -> Span.point(new BigDecimal(number(word, field, DECIMAL)));
      case Kind.Day() -> calendar.day(word, field);
      case Kind.Moment() -> calendar.moment(word, field);
      case Kind.Prose(), Kind.Name(), Kind.Flag(), Kind.Choice _, Kind.Reference _, Kind.Person _ ->
          throw new IllegalArgumentException(field.name() + " is looked up, not compared");
    };
  }

  private static boolean flag(Word word, Field field) {
    return switch (lower(word)) {
      case "true", "yes" -> true;
      case "false", "no" -> false;
      default -> throw unexpected(word, field);
    };
  }

  private static List<String> choice(Word word, Field field, Kind.Choice choice) {
    List<String> group = choice.groups().get(lower(word));
    if (group != null) {
      return group;
    }
    if (!choice.values().contains(lower(word))) {
      throw unknown(word, field, choice.known());
    }
    return List.of(lower(word));
  }

  private static String number(Word word, Field field, Pattern pattern) {
    if (!pattern.matcher(word.text()).matches()) {
      throw unexpected(word, field);
    }
    return word.text();
  }

  private List<UUID> records(Word word, String noun) {
    List<UUID> ids = called(word, noun);
    if (ids.isEmpty()) {
      throw new FilterFault(
          Code.UNKNOWN_VALUE,
          word.position(),
          Sentence.UNKNOWN_NAME
              .of(noun, FilterFault.shown(word.text()))
              .and(Nearest.hints(word.text(), asker.names().known(noun))));
    }
    return ids;
  }

  private UUID me(Word word) {
    return Optional.ofNullable(asker.me())
        .orElseThrow(
            () -> new FilterFault(Code.UNKNOWN_VALUE, word.position(), Sentence.NOBODY_ASKS.of()));
  }

  private static boolean isMe(Word word, Field field) {
    return field.kind() instanceof Kind.Person && !word.literal() && lower(word).equals("me");
  }

  private static Optional<String> noun(Kind kind) {
    return switch (kind) {
      case Kind.Reference(String noun) -> Optional.of(noun);
      case Kind.Person(String noun) -> Optional.of(noun);
      case Kind.Prose(),
          Kind.Name(),
          Kind.Flag(),
          Kind.Choice _,
          Kind.Whole(),
          Kind.Decimal(),
          Kind.Day(),
          Kind.Moment() ->
          Optional.empty();
    };
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }

  private static FilterFault unexpected(Word word, Field field) {
    return new FilterFault(
        Code.UNKNOWN_VALUE,
        word.position(),
        Sentence.UNKNOWN_VALUE
            .of(FilterFault.shown(word.text()), field.name())
            .and(List.of(field.kind().expects())));
  }

  private static FilterFault unknown(Word word, Field field, Collection<String> known) {
    return new FilterFault(
        Code.UNKNOWN_VALUE,
        word.position(),
        Sentence.UNKNOWN_VALUE
            .of(FilterFault.shown(word.text()), field.name())
            .and(Nearest.hints(lower(word), known)));
  }

  /** Words that ask whether there is a value. */
  enum Keyword {
    NONE,
    ANY
  }
}
