package dev.tenon.schema.access.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.table.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionsTest {

  private static final Table TABLE = table();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          (a = $1)                                            | [a]    | []
          (t.a = $1)                                          | [a]    | []
          ((t.a = $1) AND (t.b > $2))                         | [a]    | [b]
          ((t.b <= $2) AND (t.b >= $1) AND ($3 = t.a))        | [a]    | [b]
          ((t.a)::text = ($1)::text)                          | [a]    | []
          (t."Odd name" = 'x'::text)                          | [Odd name] | []
          ((t.a = $1) OR (t.b = $2))                          | []     | []
          ((t.a = $1) AND ((t.b = $2) OR (t.b = $3)))         | [a]    | []
          (lower(t.a) = $1)                                   | []     | []
          (t.a ~~ 'x%'::text)                                 | []     | []
          (t.a <> $1)                                         | []     | []
          (t.a IS NULL)                                       | []     | []
          (t.flag)                                            | [flag] | []
          (t.a = other.b)                                     | [a]    | []
          (other.a = other.b)                                 | []     | []
          (t.a = ANY ($1))                                    | [a]    | []
          """)
  void onlyPlainComparisonsOfAColumnCount(String text, String equal, String between) {
    var found = Conditions.of(List.of(text), "t", TABLE);
    assertThat(found.equal().toString()).isEqualTo(equal);
    assertThat(found.between().toString()).isEqualTo(between);
  }

  private static Table table() {
    try (var database =
        ScratchDatabase.of("create table t (a text, b int, flag boolean, \"Odd name\" text)")) {
      return database.catalog().table("public.t").orElseThrow();
    }
  }
}
