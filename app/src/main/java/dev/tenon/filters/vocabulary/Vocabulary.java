package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Nearest;
import dev.tenon.filters.Operator;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Word;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list can be filtered by: declared once by the domain, in the domain's words and SQL. */
public final class Vocabulary {
  static final Pattern VALUE = Pattern.compile("(?<!:):value\\b");

  private final Map<String, Field> fields;
  private final @Nullable String search;

  private Vocabulary(Map<String, Field> fields, @Nullable String search) {
    this.fields = fields;
    this.search = search;
  }

  /** A vocabulary of these fields, in the order in which they are offered. */
  public static Vocabulary of(Field... fields) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      if (byName.put(field.name(), field) != null) {
        throw new IllegalArgumentException("declared twice: " + field.name());
      }
    }
    return new Vocabulary(Collections.unmodifiableMap(byName), null);
  }

  /**
   * The same where bare words and phrases are searched for as well.
   *
   * @param condition over one word or phrase {@code :value}, such as {@code t.search @@
   *     phraseto_tsquery('simple', :value)}
   */
  public Vocabulary searching(String condition) {
    if (!VALUE.matcher(condition).find()) {
      throw new IllegalArgumentException(":value is missing: " + condition);
    }
    return new Vocabulary(fields, condition);
  }

  /**
   * The condition that holds for exactly the rows that the filter lets through.
   *
   * <p>Its text is put together from this vocabulary alone; every value is a parameter, named
   * {@code filter_1} and so on.
   *
   * @throws FilterFault when the filter names what this vocabulary doesn't know
   */
  public Condition compile(Filter filter, Asker asker) throws FilterFault {
    return new Compiler(this, asker).compile(filter);
  }

  /** Whether what the filter means depends on where its asker's days begin. */
  public boolean tellsTime(Filter filter) throws FilterFault {
    return filter.terms().map(term -> field(term.field()).kind()).anyMatch(Kind::tellsTime);
  }

  /** One line for each field, for people: its name, its operators, and what it expects. */
  public List<String> describe() {
    return fields.values().stream()
        .map(field ->
            "%s (%s): %s"
                .formatted(field.name(), Operator.signs(field.kind().operators()), expects(field)))
        .toList();
  }

  private static String expects(Field field) {
    return field.kind().expects().text().replaceFirst("^expected ", "");
  }

  Field field(Word name) {
    Field field = fields.get(name.text());
    if (field == null) {
      throw new FilterFault(
          Code.UNKNOWN_FIELD,
          name.position(),
          Stream.of(
                  Stream.of(Sentence.UNKNOWN_FIELD.of(FilterFault.shown(name.text()))),
                  Nearest.hints(name.text(), fields.keySet()).stream(),
                  Stream.of(Sentence.COLON_IN_QUOTES.of()))
              .flatMap(one -> one)
              .toList());
    }
    return field;
  }

  Optional<String> search() {
    return Optional.ofNullable(search);
  }

  /** The names of the fields, in the order of their declaration. */
  Iterable<String> known() {
    return fields.keySet();
  }
}
