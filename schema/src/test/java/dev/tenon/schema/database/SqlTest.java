package dev.tenon.schema.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SqlTest {

  @Test
  void parametersAreFoundOutsideOfTextCastsAndComments() {
    var sql =
        new Sql(
            "example",
            """
            select ':no', "a:no", x::text -- :no
              from t
             where a = :one and b = any (:many) and c = :one\
            """);
    assertThat(sql.parameters()).containsExactly("one", "many", "one");
    assertThat(sql.positional())
        .isEqualTo(
            """
            select ':no', "a:no", x::text -- :no
              from t
             where a = ? and b = any (?) and c = ?\
            """);
  }
}
