package dev.tenon.filters.vocabulary;

import static dev.tenon.filters.vocabulary.Examples.ADA;
import static dev.tenon.filters.vocabulary.Examples.BOB;
import static dev.tenon.filters.vocabulary.Examples.BUG;
import static dev.tenon.filters.vocabulary.Examples.ITEMS;
import static dev.tenon.filters.vocabulary.Examples.NOW;
import static dev.tenon.filters.vocabulary.Examples.OTHER_UI;
import static dev.tenon.filters.vocabulary.Examples.UI;
import static dev.tenon.filters.vocabulary.Examples.ada;
import static dev.tenon.filters.vocabulary.Examples.compiled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @Test
  void everyValueIsAParameter() {
    Condition condition = compiled("assignee:me priority>=high number:7 -draft:yes kind:issue");

    assertThat(condition.sql())
        .isEqualTo(
            "(i.assignee_id = :filter_1 and i.priority = any(:filter_2) and i.number = :filter_3"
                + " and not (i.draft = :filter_4) and i.kind = :filter_5)");
    assertThat(condition.parameters())
        .isEqualTo(
            Map.of(
                "filter_1",
                ADA,
                "filter_2",
                List.of("high", "urgent"),
                "filter_3",
                7L,
                "filter_4",
                true,
                "filter_5",
                "issue"));
  }

  @Test
  void aListMeansAnyOfItsValuesAndOneNameMayMeanSeveralRecords() {
    Condition condition = compiled("label:bug,ui");

    assertThat(condition.sql()).endsWith("and l.label_id = any(:filter_1)))");
    assertThat(condition.parameters()).isEqualTo(Map.of("filter_1", List.of(BUG, UI, OTHER_UI)));
  }

  @Test
  void aQuotedKeywordIsAName() {
    assertThat(compiled("kind:none").sql()).isEqualTo("not (i.kind is not null)");
    assertThat(compiled("kind:\"none\"").parameters()).containsEntry("filter_1", "none");
    assertThat(fault("assignee:\"me\"").getMessage()).contains("unknown user 'me'");
  }

  @Test
  void noneIsAValueWhereTheFieldHasIt() {
    assertThat(compiled("priority:none").parameters()).containsEntry("filter_1", "none");
  }

  @Test
  void missingAndPresentValuesCanBeAskedFor() {
    assertThat(compiled("assignee:none,bob").sql())
        .isEqualTo("(not (i.assignee_id is not null) or i.assignee_id = :filter_1)");
    assertThat(compiled("label:any").sql())
        .isEqualTo("(exists (select 1 from item_labels l where l.item_id = i.id))");
  }

  @Test
  void theNegationOfWhatMayBeNullIsTwoValued() {
    assertThat(compiled("-due<today").sql()).isEqualTo("((i.due_date < :filter_1) is not true)");
    assertThat(compiled("assignee!=bob").sql())
        .isEqualTo("((i.assignee_id = :filter_1) is not true)");
    assertThat(compiled("assignee!=bob").parameters()).isEqualTo(Map.of("filter_1", BOB));
    assertThat(compiled("-(number:1 OR due:any)").sql())
        .isEqualTo("not ((i.number = :filter_1 or i.due_date is not null))");
  }

  @Test
  void aDayIsAllOfItsMomentsWhereTheAskerLives() {
    Condition berlin = ITEMS.compile(Filter.parse("due:today"), ada("Europe/Berlin"));
    Condition newYork = ITEMS.compile(Filter.parse("due:today"), ada("America/New_York"));

    assertThat(berlin.sql()).isEqualTo("(i.due_date >= :filter_1 and i.due_date < :filter_2)");
    assertThat(berlin.parameters())
        .isEqualTo(moments("2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z"));
    assertThat(newYork.parameters())
        .isEqualTo(moments("2026-11-20T05:00:00Z", "2026-11-21T05:00:00Z"));
  }

  @Test
  void daysAreAsLongAsTheyAre() {
    // The night in which Berlin's clocks go back.
    assertThat(compiled("due:2026-10-25").parameters())
        .isEqualTo(moments("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "due<2026-12-01,   <,  2026-11-30T23:00:00Z",
    "due<=2026-12-01,  <,  2026-12-01T23:00:00Z",
    "due>2026-12-01,   >=, 2026-12-01T23:00:00Z",
    "due>=2026-12-01,  >=, 2026-11-30T23:00:00Z",
    "due<=7d,          <,  2026-11-28T23:00:00Z",
    "due>-2w,          >=, 2026-11-07T23:00:00Z",
    "due<1m,           <,  2026-12-20T23:00:00Z",
    "due<+1y,          <,  2027-11-20T23:00:00Z",
    "due>2026-12,      >=, 2026-12-31T23:00:00Z",
    "due<2026,         <,  2025-12-31T23:00:00Z",
    "due<=tomorrow,    <,  2026-11-22T23:00:00Z",
    "due>=yesterday,   >=, 2026-11-19T23:00:00Z",
    "due>-4h,          >,  2026-11-20T21:30:00Z",
    "due<=NOW,         <=, 2026-11-21T01:30:00Z",
    "due<2026-12-01T10:00Z,       <, 2026-12-01T10:00:00Z",
    "due<2026-12-01T10:00+05:30,  <, 2026-12-01T04:30:00Z",
    "due<2026-12-01T10:00,        <, 2026-12-01T09:00:00Z",
  })
  void timesCompareByTheirEnds(String filter, String comparison, Instant bound) {
    Condition condition = compiled(filter);

    assertThat(condition.sql()).isEqualTo("i.due_date %s :filter_1".formatted(comparison));
    assertThat(condition.parameters()).isEqualTo(Map.of("filter_1", bound));
  }

  @Test
  void datesAndNumbersAreBoundAsWhatTheyAre() {
    assertThat(compiled("start:today").parameters())
        .isEqualTo(Map.of("filter_1", LocalDate.of(2026, 11, 21)));
    assertThat(compiled("start:2026-02").parameters())
        .isEqualTo(
            Map.of("filter_1", LocalDate.of(2026, 2, 1), "filter_2", LocalDate.of(2026, 3, 1)));
    assertThat(compiled("estimate<=2.50").parameters())
        .isEqualTo(Map.of("filter_1", new BigDecimal("2.50")));
  }

  @Test
  void proseIsSearchedForAPartWhoseSignsMeanThemselves() {
    assertThat(compiled("title:\"50%_\\\\\"").parameters())
        .isEqualTo(Map.of("filter_1", "%50\\%\\_\\\\%"));
    assertThat(compiled("title=exact").sql()).isEqualTo("i.title = :filter_1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a asignee:me | UNKNOWN_FIELD | 2 | unknown field 'asignee'; did you mean 'assignee'? known: title, status,",
        "status:opne | UNKNOWN_VALUE | 7 | unknown value 'opne' of status; did you mean 'open'? known: backlog, unstarted,",
        "status:x,y | UNKNOWN_VALUE | 7 | unknown value 'x' of status; known: backlog,",
        "priority>=hgih | UNKNOWN_VALUE | 10 | did you mean 'high'? known: none, low, medium, high, urgent",
        "label:bgu | UNKNOWN_VALUE | 6 | unknown label 'bgu'; did you mean 'bug'? known: bug, ui",
        "status>open | UNKNOWN_OPERATOR | 0 | status can't be compared by '>'; known: : = !=",
        "label>bug | UNKNOWN_OPERATOR | 0 | label can't be compared by '>'",
        "due<today,7d | UNKNOWN_OPERATOR | 10 | '<' compares with one value; a list needs ':'",
        "status:none | UNKNOWN_VALUE | 7 | status is never empty",
        "number:none | UNKNOWN_VALUE | 7 | number is never empty",
        "due<none | UNKNOWN_VALUE | 4 | unknown time 'none'; expected a time such as",
        "due<soon | UNKNOWN_VALUE | 4 | unknown time 'soon'; expected a time such as 2026-12-01,",
        "due<2026-02-30 | UNKNOWN_VALUE | 4 | no such day or time: '2026-02-30'",
        "due<0000 | UNKNOWN_VALUE | 4 | no such day or time",
        "due<-9999y | UNKNOWN_VALUE | 4 | no such day or time",
        "due<9999y | UNKNOWN_VALUE | 4 | no such day or time",
        "start:now | UNKNOWN_VALUE | 6 | unknown time 'now'; expected a day such as",
        "start:-4h | UNKNOWN_VALUE | 6 | unknown time '-4h'; expected a day such as",
        "number:1.5 | UNKNOWN_VALUE | 7 | unknown value '1.5' of number; expected a whole number",
        "estimate>1e9 | UNKNOWN_VALUE | 9 | expected a number such as 2.5",
        "draft:maybe | UNKNOWN_VALUE | 6 | unknown value 'maybe' of draft; expected true or false",
      })
  void aFaultSaysWhatIsKnown(String filter, Code code, int position, String message) {
    FilterFault fault = fault(filter);

    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.position()).isEqualTo(position);
    assertThat(fault.getMessage()).contains(message);
  }

  @Test
  void namesAreLookedUpInOneQuestionForEachNoun() {
    Map<String, Set<String>> asked = new HashMap<>();
    Names names =
        new Names() {
          @Override
          public Map<String, List<UUID>> find(String noun, Set<String> wanted) {
            assertThat(asked.put(noun, wanted)).isNull();
            return wanted.stream().collect(Collectors.toMap(name -> name, _ -> List.of(BUG)));
          }

          @Override
          public List<String> known(String noun) {
            return List.of();
          }
        };
    Asker asker = new Asker(ADA, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, names);

    ITEMS.compile(Filter.parse("label:a,b -(label:c OR label:none) assignee:me,none"), asker);

    assertThat(asked).isEqualTo(Map.of("label", Set.of("a", "b", "c")));
  }

  @Test
  void nobodyIsNotMe() {
    Asker nobody = new Asker(null, Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, Names.NONE);

    FilterFault fault =
        catchThrowableOfType(
            FilterFault.class, () -> ITEMS.compile(Filter.parse("assignee:me"), nobody));

    assertThat(fault.code()).isEqualTo(Code.UNKNOWN_VALUE);
  }

  @Test
  void aListWithoutTextSaysSo() {
    Vocabulary numbers = Vocabulary.of(Field.required("number", new Kind.Whole(), "number"));

    FilterFault fault =
        catchThrowableOfType(
            FilterFault.class,
            () -> numbers.compile(Filter.parse("number:1 crash"), ada("Europe/Berlin")));

    assertThat(fault)
        .hasMessage("at character 10: this list has no text to search for 'crash'; known: number");
  }

  @Test
  void aFilterOfEverythingIsTrue() {
    assertThat(compiled("")).isEqualTo(Condition.ALWAYS);
  }

  @Test
  void conditionsJoinUnlessTheirParametersClash() {
    Condition number = compiled("number:1");

    assertThat(number.and(new Condition("i.id = :id", Map.of("id", 1))).parameters())
        .isEqualTo(Map.of("filter_1", 1L, "id", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> number.and(compiled("number:2")));
  }

  @Test
  void aVocabularyDescribesItself() {
    assertThat(ITEMS.describe())
        .contains(
            "priority (: = != >= > <= <): one of none, low, medium, high, urgent",
            "assignee (: = !=): me, or the name of a user");
  }

  private static Map<String, Object> moments(String from, String until) {
    return Map.of("filter_1", Instant.parse(from), "filter_2", Instant.parse(until));
  }

  private static FilterFault fault(String filter) {
    return catchThrowableOfType(FilterFault.class, () -> compiled(filter));
  }
}
