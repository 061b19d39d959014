package dev.tenon.filters.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.Operator;
import dev.tenon.filters.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterPropertiesTest {
  private static final Pattern PARAMETER = Pattern.compile(":(filter_\\d+)");

  @Property
  void whatIsPrintedIsReadBackAsTheSame(@ForAll("filters") Filter filter) {
    assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
  }

  @Property(tries = 5_000)
  void anyTextIsUnderstoodOrAFault(@ForAll("soup") String text) {
    try {
      Filter filter = Filter.parse(text);
      assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
      Examples.compiled(text);
    } catch (FilterFault fault) {
      assertThat(fault.position()).isBetween(0, text.length());
    }
  }

  @Property
  void anyCharactersAreUnderstoodOrAFault(@ForAll String text) {
    try {
      Examples.compiled(text);
    } catch (FilterFault fault) {
      assertThat(fault.position()).isBetween(0, text.length());
    }
  }

  @Property
  void noWordOfAUserIsInTheSql(@ForAll("hostile") String word) {
    String quoted = "\"" + word + "\"";
    List<String> filters =
        List.of(
            quoted,
            "-" + quoted,
            "title:" + quoted,
            "title!=" + quoted,
            "kind:" + quoted + "," + quoted,
            "(kind=" + quoted + " OR due:none) " + quoted);
    for (String filter : filters) {
      Condition condition = Examples.compiled(filter);
      Condition harmless = Examples.compiled(filter.replace(word, "harmless"));

      assertThat(condition.sql()).isEqualTo(harmless.sql());
      assertThat(condition.parameters().keySet()).isEqualTo(mentioned(condition.sql()));
    }
  }

  @Provide
  Arbitrary<Filter> filters() {
    return Arbitraries.lazyOf(
        this::terms,
        this::texts,
        () -> terms().map(Filter.Not::new),
        () -> filters().filter(f -> depth(f) < 5).map(Filter.Not::new),
        () -> filters().filter(f -> depth(f) < 5).list().ofSize(2).map(Filter::all),
        () -> filters().filter(f -> depth(f) < 5).list().ofSize(2).map(Filter::either));
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "status",
            "due",
            "label",
            "priority",
            "assignee",
            "title",
            "estimate",
            "number",
            "kind",
            ":",
            "=",
            "!=",
            ">=",
            "<",
            ",",
            "-",
            "(",
            ")",
            "\"",
            "\\",
            " ",
            " OR ",
            " AND ",
            "open",
            "high",
            "me",
            "none",
            "any",
            "today",
            "7d",
            "-2w",
            "2026-12-01",
            "2026-02-31T25:00Z",
            "bug",
            "ada@example.org",
            "1",
            "2.5",
            "日本",
            "\0",
            "\ud83d\ude00",
            "\ud83d",
            "'",
            "--",
            ";")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "'",
            "; drop table items; --",
            ":filter_1",
            ":values",
            ":value",
            "$1",
            "?",
            "%",
            "x",
            "/*",
            "*/",
            "::text",
            "')",
            "null",
            "\\\\",
            "\\\"",
            "i.title",
            " ",
            "é")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(parts -> "q" + String.join("", parts) + "q");
  }

  private Arbitrary<Filter> terms() {
    Arbitrary<String> names = Arbitraries.of("status", "due", "x_1.y");
    return Combinators.combine(
            names, Arbitraries.of(Operator.class), words().list().ofMinSize(1).ofMaxSize(3))
        .as((name, operator, values) ->
            new Filter.Term(new Word(name, false, 0), operator, values));
  }

  private Arbitrary<Filter> texts() {
    return words().map(Filter.Text::new);
  }

  private static Arbitrary<Word> words() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab-:=<>!,()\"\\ \u00a0\u3000'é日%_ORAND")
            .ofMinLength(1)
            .ofMaxLength(6)
            .filter(text -> !text.isBlank());
    return Combinators.combine(texts, Arbitraries.of(true, false))
        .as((text, literal) -> new Word(text, literal, 0));
  }

  private static int depth(Filter filter) {
    return switch (filter) {
      case Filter.Everything(), Filter.Term _, Filter.Text _ -> 0;
      case Filter.Not(var part) -> 1 + depth(part);
      case Filter.And(var parts) ->
          1 + parts.stream().mapToInt(FilterPropertiesTest::depth).max().orElse(0);
      case Filter.Or(var parts) ->
          1 + parts.stream().mapToInt(FilterPropertiesTest::depth).max().orElse(0);
    };
  }

  private static Set<String> mentioned(String sql) {
    Set<String> names = new HashSet<>();
    PARAMETER.matcher(sql).results().forEach(result -> names.add(result.group(1)));
    return names;
  }
}
