package dev.tenon.filters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.filters.FilterFault.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  @Test
  void theExampleOfTheManualIsUnderstood() {
    Filter filter =
        Filter.parse(
            "status:open assignee:me priority>=high due<2026-12-01 label:bug \"full text\""
                + " -label:wontfix (a OR b)");

    assertThat(filter)
        .isEqualTo(
            new Filter.And(
                List.of(
                    term("status", Operator.HAS, "open"),
                    term("assignee", Operator.HAS, "me"),
                    term("priority", Operator.GREATER_OR_EQUAL, "high"),
                    term("due", Operator.LESS, "2026-12-01"),
                    term("label", Operator.HAS, "bug"),
                    text("full text"),
                    new Filter.Not(term("label", Operator.HAS, "wontfix")),
                    new Filter.Or(List.of(text("a"), text("b"))))));
  }

  @Test
  void blankTextLetsEverythingThrough() {
    assertThat(Filter.parse(" \t\n")).isEqualTo(new Filter.Everything()).hasToString("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b OR c d                | a b OR c d",
        "(a b) OR (c)              | a b OR c",
        "a (b OR c)                | a (b OR c)",
        "a AND b                   | a b",
        "(a (b c))                 | a b c",
        "a OR (b OR c)             | a OR b OR c",
        "-(a b)                    | -(a b)",
        "--a                       | --a",
        "a(b)c                     | a b c",
        "Status:Open               | status:Open",
        "label:bug,ui              | label:bug,ui",
        "label:\"needs review\",ui | label:\"needs review\",ui",
        "label:\"none\"            | label:\"none\"",
        "due<=7d updated>-2w       | due<=7d updated>-2w",
        "due>2026-12-01T10:00Z     | due>2026-12-01T10:00Z",
        "\"one\" two               | one two",
        "\"OR\" or                 | \"OR\" or",
        "one,two                   | one,two",
        "\"say \\\"hi\\\" \\\\o/\" | \"say \\\"hi\\\" \\\\o/\"",
        "wow! C++ a-b              | \"wow!\" C++ a-b",
        "ORDER ANDY OR-1           | ORDER ANDY OR-1",
        "naïve 日本　語             | naïve 日本 語",
      })
  void isPrintedAsItWasUnderstood(String written, String printed) {
    assertThat(Filter.parse(written)).hasToString(printed);
    assertThat(Filter.parse(printed)).isEqualTo(Filter.parse(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status:        | 7  | expected a value right after ':', found the end",
        "label:bug, ui  | 10 | expected a value right after ',', found ' '",
        "due==today     | 4  | expected a value right after '=', found '='",
        "label:a=b      | 7  | found '=' without a field right before it",
        "due <today     | 4  | found '<' without a field right before it",
        "3:4            | 0  | '3' can't be a field; put it in quotes to search for it",
        "a - b          | 3  | expected a term right after '-'; put a dash in quotes to search for it",
        "a OR           | 4  | expected a term, found the end",
        "OR a           | 0  | expected a term, found OR",
        "a AND OR b     | 6  | expected a term, found OR",
        "a ()           | 3  | expected a term, found ')'",
        "a (b           | 2  | '(' is never closed",
        "a) b           | 1  | ')' closes nothing",
        "say \"hi       | 4  | a quote that is never closed, or a backslash before something else than \" or \\",
        "label:\" \"    | 6  | nothing between the quotes",
      })
  void aFaultSaysWhereAndWhat(String written, int position, String message) {
    FilterFault fault = fault(written);

    assertThat(fault.code()).isEqualTo(Code.SYNTAX);
    assertThat(fault).hasMessage("at character %d: %s".formatted(fault.position() + 1, message));
    assertThat(fault.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\u0007", "\ud800", "\udc00x", "\u0085"})
  void charactersThatNoTextCanHoldAreRefused(String written) {
    assertThat(fault(written).code()).isEqualTo(Code.SYNTAX);
  }

  @Test
  void lengthTermsAndDepthAreBounded() {
    assertThat(Filter.parse("a".repeat(2_000))).isInstanceOf(Filter.Text.class);
    assertThat(fault("a".repeat(2_001)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(Filter.parse("a ".repeat(50)).toString()).hasSize(99);
    assertThat(fault("a ".repeat(51)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(fault("l:1" + ",2".repeat(50)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(Filter.parse("(".repeat(10) + "a" + ")".repeat(10))).hasToString("a");
    assertThat(fault("(".repeat(11) + "a" + ")".repeat(11)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(fault("-".repeat(2_000)).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(fault("\"" + "\\\"".repeat(999)).code()).isEqualTo(Code.SYNTAX);
  }

  private static FilterFault fault(String written) {
    return catchThrowableOfType(FilterFault.class, () -> Filter.parse(written));
  }

  private static Filter term(String field, Operator operator, String value) {
    return new Filter.Term(new Word(field, false, 0), operator, List.of(new Word(value, false, 0)));
  }

  private static Filter text(String text) {
    return new Filter.Text(new Word(text, false, 0));
  }
}
