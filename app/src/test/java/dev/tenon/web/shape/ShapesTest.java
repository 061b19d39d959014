package dev.tenon.web.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.json.Change;
import dev.tenon.json.Json;
import dev.tenon.json.TextValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapesTest {
  enum Color {
    DARK_BLUE,
    RED
  }

  record Email(String value) implements TextValue {
    Email {
      if (!value.contains("@")) {
        throw new IllegalArgumentException("must be an e-mail address");
      }
    }
  }

  @NullMarked
  record Sample(
      @Length(min = 1, max = 5) String title,
      @Nullable Color color,
      @Range(min = 0, max = 9) @Nullable Integer digit,
      @Nullable BigDecimal estimate,
      @Nullable Instant at,
      @Nullable UUID id,
      @Nullable Email email,
      @Length(max = 2) @Nullable List<Color> colors) {}

  @NullMarked
  record Patch(Change<String> title, Change<@Nullable Integer> digit) {}

  @Test
  void aBodyOfTheRightShapeBecomesItsRecord() {
    Sample sample =
        read(
            Sample.class,
            """
            {"title": "ok", "color": "dark_blue", "digit": 9, "estimate": 1.50,
             "at": "2026-11-21T10:00:00+01:00", "email": "a@b", "colors": ["red"]}
            """);
    assertThat(sample)
        .isEqualTo(
            new Sample(
                "ok",
                Color.DARK_BLUE,
                9,
                new BigDecimal("1.50"),
                Instant.parse("2026-11-21T09:00:00Z"),
                null,
                new Email("a@b"),
                List.of(Color.RED)));
  }

  @Test
  void everyFaultIsToldAtOnceAndAtItsPlace() {
    assertThat(
            faults(
                Sample.class, "{\"digit\": 10, \"colors\": [\"red\", \"pink\"], \"size~/x\": 1}"))
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("/title", "missing"),
            org.assertj.core.groups.Tuple.tuple("/digit", "range"),
            org.assertj.core.groups.Tuple.tuple("/colors/1", "choice"),
            org.assertj.core.groups.Tuple.tuple("/size~0~1x", "unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title    | null                     | null
          title    | 5                        | type
          title    | "      "                 | too_long
          title    | "   "                    | too_short
          title    | "a\\u0000"               | characters
          title    | "\\ud800"                | characters
          digit    | "5"                      | type
          digit    | 5.0                      | type
          digit    | 1e2                      | type
          digit    | -1                       | range
          digit    | 99999999999999999999     | range
          estimate | 1.234                    | range
          estimate | 1e999999                 | range
          estimate | -1                       | range
          at       | "yesterday"              | format
          at       | "+999999-01-01T00:00:00Z"| format
          id       | "1-1-1-1-1"              | type
          email    | "nobody"                 | format
          colors   | ["red", "red", "red"]    | size
          colors   | {}                       | type
          """)
  void aWrongValueIsRefusedByKind(String member, String value, String code) {
    String title = member.equals("title") ? "" : "\"title\": \"ok\", ";
    assertThat(faults(Sample.class, "{" + title + "\"" + member + "\": " + value + "}"))
        .extracting(Fault::code)
        .containsExactly(code);
  }

  @Test
  void anAstralCharacterCountsOnce() {
    assertThat(read(Sample.class, "{\"title\": \"😀😀😀😀😀\"}").title()).hasSize(10);
  }

  @Test
  void aPatchTellsAbsentFromNull() {
    Patch patch = read(Patch.class, "{\"digit\": null}");
    assertThat(patch.title().isGiven()).isFalse();
    assertThat(patch.digit()).isEqualTo(Change.to(null));
  }

  @Test
  void aPatchMayNotClearWhatIsRequired() {
    assertThat(faults(Patch.class, "{\"title\": null}"))
        .extracting(Fault::code)
        .containsExactly("null");
  }

  @Test
  void moreThanAHundredFaultsStillRefuseTheBody() {
    String items = "[" + "{},".repeat(300) + "{\"title\": \"ok\"}]";
    Faults faults = new Faults();
    new Shape.Items(Shapes.of(Sample.class), 0, 500).read(Json.MAPPER.readTree(items), "", faults);
    assertThat(faults.isEmpty()).isFalse();
    assertThat(faults.list()).hasSize(100);
  }

  private static <R> R read(Class<R> type, String json) {
    Faults faults = new Faults();
    Object read = Shapes.of(type).read(Json.MAPPER.readTree(json), "", faults);
    assertThat(faults.list()).isEmpty();
    return type.cast(java.util.Objects.requireNonNull(read));
  }

  private static List<Fault> faults(Class<?> type, String json) {
    Faults faults = new Faults();
    Object read = Shapes.of(type).read(Json.MAPPER.readTree(json), "", faults);
    assertThat(read).isNull();
    return faults.list();
  }
}
