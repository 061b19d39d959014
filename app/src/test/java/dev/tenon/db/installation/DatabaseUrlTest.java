package dev.tenon.db.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.faults.OperatorFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:pa%2Fss@db.example:5433/tenon?sslmode=require",
        "postgres://me:pa%2Fss@db.example:5433/tenon?sslmode=require",
        "jdbc:postgresql://db.example:5433/tenon?user=me&sslmode=require&password=pa%2Fss",
      })
  void readsEachFormOfTheSameUrl(String text) {
    assertThat(DatabaseUrl.parse(text))
        .isEqualTo(
            new DatabaseUrl(
                "jdbc:postgresql://db.example:5433/tenon?sslmode=require", "me", "pa/ss"));
  }

  @Test
  void keepsEveryHostOfAReplicatedDatabase() {
    assertThat(DatabaseUrl.parse("postgres://me@one:1,two:2/tenon").jdbc())
        .isEqualTo("jdbc:postgresql://one:1,two:2/tenon");
  }

  @Test
  void takesAPlusSignAsItIs() {
    assertThat(DatabaseUrl.parse("postgres://me:a+b@db/tenon").password()).isEqualTo("a+b");
  }

  @Test
  void showsItsPasswordToPsqlAlone() {
    var url = new DatabaseUrl("jdbc:postgresql://127.0.0.1:5433/tenon", "me", "a b@c");

    assertThat(url.toString()).isEqualTo("postgresql://me@127.0.0.1:5433/tenon");
    assertThat(url.forPsql()).isEqualTo("postgresql://me:a%20b%40c@127.0.0.1:5433/tenon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "tenon", "mysql://me@db/tenon", "postgresql://db/tenon", "postgresql://me@db"})
  void refusesWhatNamesNoDatabaseOrNoUser(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("postgresql://user:password@host:5432/database");
  }
}
