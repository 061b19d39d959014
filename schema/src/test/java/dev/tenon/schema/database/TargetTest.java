package dev.tenon.schema.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.ScratchDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TargetTest {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  @Test
  void theUrlOfOtherToolsIsUnderstood() {
    assertThat(
            Target.parse("postgresql://ann:p%40ss@db:5433/shop?sslmode=require", null, null, LIMIT))
        .isEqualTo(
            new Target("jdbc:postgresql://db:5433/shop?sslmode=require", "ann", "p@ss", LIMIT));
    assertThat(Target.parse("postgres://db/shop", "bob", "secret", LIMIT))
        .isEqualTo(new Target("jdbc:postgresql://db/shop", "bob", "secret", LIMIT));
  }

  @Test
  void theUrlsPasswordWinsOverTheEnvironments() {
    assertThat(Target.parse("postgres://ann:own@db/shop", null, "other", LIMIT).password())
        .isEqualTo("own");
    assertThat(Target.parse("postgres://ann@db/shop", null, "other", LIMIT).password())
        .isEqualTo("other");
  }

  @Test
  void aUrlMayEndAfterTheHost() {
    assertThat(Target.parse("postgres://ann@db:5433", null, null, LIMIT).url())
        .isEqualTo("jdbc:postgresql://db:5433/");
    assertThat(Target.parse("postgres://db?sslmode=require", null, null, LIMIT).url())
        .isEqualTo("jdbc:postgresql://db/?sslmode=require");
  }

  @Test
  void whatNoDriverUnderstandsIsToldBeforeItIsTried() {
    assertThatThrownBy(() -> Target.parse("postgres://ann:p%zz@db/shop", null, null, LIMIT))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("%25");
    assertThatThrownBy(() -> Target.parse("postgres:///shop?host=/tmp", null, null, LIMIT))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("names no host");
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    var target = Target.parse("postgres://nobody.invalid/shop", "ann", null, LIMIT);
    assertThatThrownBy(target::connect)
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("no host is called nobody.invalid.");
  }

  @Test
  void noMessageShowsAPassword() {
    var target =
        Target.parse("jdbc:postgresql://db/shop?user=ann&password=secret", null, null, LIMIT);
    assertThat(target).hasToString("postgresql://db/shop");
  }

  @Test
  void anotherSchemeIsRefusedWithTheRightOne() {
    assertThatThrownBy(() -> Target.parse("mysql://db/shop", null, null, LIMIT))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageContaining("postgresql://user@localhost:5432/database");
  }

  @Test
  void aServerThatIsNotThereIsToldInASentence() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var target = Target.parse("postgresql://localhost:" + free + "/shop", "ann", null, LIMIT);
    assertThatThrownBy(target::connect)
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageStartingWith(
            "Cannot connect to postgresql://localhost:" + free + "/shop as ann:")
        .hasMessageEndingWith("Is the server running, and may this machine reach it?");
  }

  @Test
  void aSessionCanChangeNothing() {
    try (var database = ScratchDatabase.of("create table notes (id int)");
        var session = ReadOnlySession.open(database.target())) {
      assertThatThrownBy(
              () -> {
                try (var statement = session.connection().createStatement()) {
                  statement.execute("insert into public.notes values (1)");
                }
              })
          .hasMessageContaining("read-only transaction");
    }
  }

  @Test
  void norCanWhatComesAfterItsTransaction() {
    try (var database = ScratchDatabase.of("create table notes (id int)");
        var session = ReadOnlySession.open(database.target())) {
      assertThatThrownBy(
              () -> {
                try (var statement = session.connection().createStatement()) {
                  statement.execute("commit; insert into public.notes values (1)");
                }
              })
          .hasMessageContaining("read-only transaction");
    }
  }
}
