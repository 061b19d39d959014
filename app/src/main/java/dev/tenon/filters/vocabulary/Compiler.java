package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Operator;
import dev.tenon.filters.Presence;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Word;
import dev.tenon.filters.vocabulary.Meanings.Keyword;
import dev.tenon.filters.vocabulary.Target.Column;
import dev.tenon.filters.vocabulary.Target.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Compiles one filter. SQL's third truth value filters as false does; a negation is made two-valued
 * where its operand may be null, so that {@code -due<today} finds what has no due date as well.
 */
final class Compiler {
  private final Vocabulary vocabulary;
  private final Meanings meanings;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  Compiler(Vocabulary vocabulary, Asker asker) {
    this.vocabulary = vocabulary;
    this.meanings = new Meanings(asker);
  }

  Condition compile(Filter filter) {
    meanings.lookUp(filter, vocabulary);
    return new Condition(fragment(filter).sql(), parameters);
  }

  private Fragment fragment(Filter filter) {
    return switch (filter) {
      case Filter.Everything() -> Fragment.ALWAYS;
      case Filter.And(var parts) -> all(parts);
      case Filter.Or(var parts) -> Fragment.any(parts.stream().map(this::fragment).toList());
      case Filter.Not(var part) -> fragment(part).negated();
      case Filter.Text(var word) -> search(word);
      case Filter.Term term -> term(term);
    };
  }

  /** All parts at once: beside some, others can be told in a shorter way. */
  private Fragment all(List<Filter> parts) {
    List<Fragment> fragments = new ArrayList<>();
    List<Filter.Term> byName = new ArrayList<>();
    for (Filter part : parts) {
      if (part instanceof Filter.Term term && vocabulary.field(term.field()).byName() != null) {
        byName.add(term);
      } else {
        fragments.add(fragment(part));
      }
    }
    // Those that have no shorter way may be what others have one beside.
    byName.sort(Comparator.comparing(term -> !within(term).isEmpty()));
    for (Filter.Term term : byName) {
      Set<String> said = fragments.stream().map(Fragment::sql).collect(Collectors.toSet());
      fragments.add(shorter(term, said).orElseGet(() -> term(term)));
    }
    return Fragment.all(fragments);
  }

  private Map<String, String> within(Filter.Term term) {
    ByName byName = vocabulary.field(term.field()).byName();
    return byName == null ? Map.of() : byName.within();
  }

  /** That a record has the one name asked for, where the row is said to be of some kind besides. */
  private Optional<Fragment> shorter(Filter.Term term, Set<String> said) {
    Field field = vocabulary.field(term.field());
    Word word = term.values().getFirst();
    boolean isOne = term.values().size() == 1 && meanings.isName(word, field);
    if (!isOne || term.operator() == Operator.NOT_EQUAL || !offers(field, term.operator())) {
      return Optional.empty();
    }
    return within(term).entrySet().stream()
        .filter(way -> said.contains(way.getKey()))
        .findFirst()
        .map(way -> {
          meanings.equals(word, field);
          String sql = fill(ByName.NAME.matcher(way.getValue()), bind(word.text()));
          return new Fragment("(" + sql + ")", Presence.REQUIRED);
        });
  }

  private static boolean offers(Field field, Operator operator) {
    return field.kind().operators().contains(operator);
  }

  private Fragment search(Word word) {
    String template =
        vocabulary
            .search()
            .orElseThrow(() ->
                new FilterFault(
                    Code.UNKNOWN_FIELD,
                    word.position(),
                    Sentence.NOTHING_TO_SEARCH
                        .of(FilterFault.shown(word.text()))
                        .and(List.of(Sentence.KNOWN.of(String.join(", ", vocabulary.known()))))));
    return new Fragment(
        "(" + fill(Vocabulary.VALUE.matcher(template), bind(word.text())) + ")", Presence.OPTIONAL);
  }

  private Fragment term(Filter.Term term) {
    Field field = vocabulary.field(term.field());
    Operator operator = term.operator();
    if (!offers(field, operator)) {
      throw new FilterFault(
          Code.UNKNOWN_OPERATOR,
          term.field().position(),
          Sentence.NOT_COMPARED
              .of(field.name(), operator.sign())
              .and(List.of(Sentence.KNOWN.of(Operator.signs(field.kind().operators())))));
    }
    return switch (operator) {
      case HAS, EQUAL -> oneOf(field, operator, term.values());
      case NOT_EQUAL -> oneOf(field, operator, term.values()).negated();
      case GREATER_OR_EQUAL, GREATER, LESS_OR_EQUAL, LESS -> compared(field, term);
    };
  }

  private Fragment compared(Field field, Filter.Term term) {
    Operator operator = term.operator();
    if (term.values().size() > 1) {
      throw new FilterFault(
          Code.UNKNOWN_OPERATOR,
          term.values().get(1).position(),
          Sentence.ONE_VALUE.of(operator.sign()));
    }
    Word word = term.values().getFirst();
    if (field.kind() instanceof Kind.Choice choice) {
      return among(field, meanings.compared(word, field, choice, operator));
    }
    return compared(column(field), operator, meanings.span(word, field));
  }

  private Fragment oneOf(Field field, Operator operator, List<Word> words) {
    List<Fragment> alternatives = new ArrayList<>();
    Set<Object> values = new LinkedHashSet<>();
    List<String> common = new ArrayList<>();
    for (Word word : words) {
      Optional<Keyword> keyword = meanings.keyword(word, field);
      if (keyword.isPresent()) {
        alternatives.add(present(field, keyword.get(), word));
        continue;
      }
      ByName byName = field.byName();
      String told =
          byName == null ? null : byName.words().get(word.text().toLowerCase(Locale.ROOT));
      if (told != null) {
        alternatives.add(new Fragment(told, Presence.REQUIRED));
      }
      switch (field.kind()) {
        case Kind.Reference(String noun) when byName != null -> {
          List<?> ids = told == null ? meanings.equals(word, field) : meanings.called(word, noun);
          if (ids.size() > Names.MOST) {
            common.add(word.text());
          } else {
            values.addAll(ids);
          }
        }
        case Kind.Prose() -> alternatives.add(prose(column(field), operator, word));
        case Kind.Whole(), Kind.Decimal(), Kind.Day(), Kind.Moment() ->
            alternatives.add(within(column(field), meanings.span(word, field)));
        case Kind.Name(), Kind.Flag(), Kind.Choice _, Kind.Reference _, Kind.Person _ ->
            values.addAll(meanings.equals(word, field));
      }
    }
    if (!values.isEmpty()) {
      alternatives.add(among(field, List.copyOf(values)));
    }
    if (!common.isEmpty()) {
      alternatives.add(called(field, common));
    }
    return Fragment.any(alternatives);
  }

  private Fragment called(Field field, List<String> names) {
    String matching = Objects.requireNonNull(field.byName()).matching();
    return new Fragment(
        "(" + fill(ByName.NAMES.matcher(matching), bind(names)) + ")", Presence.REQUIRED);
  }

  private static Fragment present(Field field, Keyword keyword, Word word) {
    Fragment present =
        switch (field.target()) {
          case Relation relation -> new Fragment("(" + relation.present() + ")", Presence.REQUIRED);
          case Column(String expression, Presence presence) when presence == Presence.OPTIONAL ->
              new Fragment(expression + " is not null", Presence.REQUIRED);
          case Column _ ->
              throw new FilterFault(
                  Code.UNKNOWN_VALUE,
                  word.position(),
                  Sentence.NEVER_EMPTY.of(field.name(), FilterFault.shown(word.text())));
        };
    return switch (keyword) {
      case ANY -> present;
      case NONE -> present.negated();
    };
  }

  private Fragment among(Field field, List<?> values) {
    if (values.isEmpty()) {
      return Fragment.NEVER;
    }
    return switch (field.target()) {
      case Relation(String matching, String _) -> {
        String equal =
            values.size() == 1 ? "= " + bind(values.getFirst()) : "= any(" + bind(values) + ")";
        yield new Fragment(
            "(" + fill(Relation.VALUES.matcher(matching), equal) + ")", Presence.REQUIRED);
      }
      case Column(String expression, Presence presence) when values.size() == 1 ->
          new Fragment(expression + " = " + bind(values.getFirst()), presence);
      case Column(String expression, Presence presence) ->
          new Fragment(expression + " = any(" + bind(values) + ")", presence);
    };
  }

  private Fragment prose(Column column, Operator operator, Word word) {
    if (operator == Operator.HAS) {
      String part = word.text().replaceAll("[\\\\%_]", "\\\\$0");
      return fragment(column, " ilike ", "%" + part + "%");
    }
    return fragment(column, " = ", word.text());
  }

  private Fragment within(Column column, Span span) {
    if (span.until() == null) {
      return fragment(column, " = ", span.from());
    }
    return Fragment.all(
        List.of(fragment(column, " >= ", span.from()), fragment(column, " < ", span.until())));
  }

  private Fragment compared(Column column, Operator operator, Span span) {
    Object until = span.until();
    return switch (operator) {
      case GREATER_OR_EQUAL -> fragment(column, " >= ", span.from());
      case LESS -> fragment(column, " < ", span.from());
      case GREATER ->
          until == null ? fragment(column, " > ", span.from()) : fragment(column, " >= ", until);
      case LESS_OR_EQUAL ->
          until == null ? fragment(column, " <= ", span.from()) : fragment(column, " < ", until);
      case HAS, EQUAL, NOT_EQUAL -> within(column, span);
    };
  }

  private Fragment fragment(Column column, String comparison, Object value) {
    return new Fragment(column.expression() + comparison + bind(value), column.presence());
  }

  private static Column column(Field field) {
    return switch (field.target()) {
      case Column column -> column;
      case Relation _ -> throw new IllegalArgumentException(field.name() + " has no column");
    };
  }

  private static String fill(Matcher placeholder, String parameter) {
    return placeholder.replaceAll(Matcher.quoteReplacement(parameter));
  }

  private String bind(Object value) {
    String name = "filter_" + (parameters.size() + 1);
    parameters.put(name, value);
    return ":" + name;
  }
}
