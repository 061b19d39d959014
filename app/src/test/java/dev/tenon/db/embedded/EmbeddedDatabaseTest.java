package dev.tenon.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the running server itself whether it is durable and closed. */
final class EmbeddedDatabaseTest {
  private static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

  @TempDir static Path directory;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(directory, BINARIES);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256",
    "allow_alter_system, off",
    "log_error_verbosity, terse",
  })
  void isDurableAndClosed(String setting, String value) throws SQLException {
    assertThat(column(database.logins().superuser(), "show " + setting)).containsExactly(value);
  }

  @Test
  void trustsNobodyWithoutAPassword() throws SQLException {
    assertThat(
            column(
                database.logins().superuser(),
                """
                select distinct type || ' ' || address || ' ' || auth_method
                  from pg_hba_file_rules
                """))
        .containsExactly("host 127.0.0.1 scram-sha-256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "tenon_owner", "tenon_app"})
  void refusesAWrongPassword(String role) {
    var wrong = new DatabaseUrl(database.logins().superuser().jdbc(), role, "wrong");

    assertThatThrownBy(() -> column(wrong, "select 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsOnlyHashesOfPasswords() throws SQLException {
    assertThat(
            column(
                database.logins().superuser(),
                """
                select distinct split_part(rolpassword, '$', 1)
                  from pg_authid
                 where rolpassword is not null
                """))
        .containsExactly("SCRAM-SHA-256");
  }

  @Test
  void keepsItsPasswordsForItsOwnerAlone() throws IOException {
    Path folder = EmbeddedDatabase.folder(directory);

    assertThat(permissions(folder.resolve("passwords"))).isEqualTo("rw-------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("18"))).isEqualTo("rwx------");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("18", "lock", "passwords", "prepared");
  }

  @Test
  void generatesAPasswordForEachRole() throws IOException {
    Passwords passwords = Passwords.in(EmbeddedDatabase.folder(directory).resolve("passwords"));

    assertThat(passwords.byRole().values()).doesNotHaveDuplicates().allMatch(p -> p.length() == 32);
    assertThat(passwords.toString()).doesNotContain(passwords.byRole().values());
  }

  @Test
  void refusesASecondOneOnTheSameDirectory() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(directory, BINARIES))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("TENON_DATA");
  }

  @Test
  void showsItsLoginsToOtherCommandsOnTheDirectory() {
    assertThat(EmbeddedDatabase.running(directory)).contains(database.logins());
  }

  @Test
  void keepsItsDataAndItsPasswordsWhenItIsStoppedAndStarted(@TempDir Path other)
      throws SQLException {
    DatabaseUrl before;
    try (var first = EmbeddedDatabase.start(other, BINARIES)) {
      before = first.logins().superuser();
      execute(before, "create table kept as select 42 as answer");
    }
    assertThat(EmbeddedDatabase.running(other)).isEmpty();

    try (var second = EmbeddedDatabase.start(other, BINARIES)) {
      assertThat(second.logins().superuser().password()).isEqualTo(before.password());
      assertThat(column(second.logins().superuser(), "select answer from kept"))
          .containsExactly("42");
    }
  }

  @Test
  void takesTheOperatorsOwnTuning(@TempDir Path other) throws IOException, SQLException {
    Path folder = Files.createDirectories(EmbeddedDatabase.folder(other));
    Files.writeString(folder.resolve("tuning.conf"), "work_mem = '33MB'\n");

    try (var tuned = EmbeddedDatabase.start(other, BINARIES)) {
      assertThat(column(tuned.logins().superuser(), "show work_mem")).containsExactly("33MB");
    }
  }

  static List<String> column(DatabaseUrl login, String query) throws SQLException {
    try (Connection connection = login.dataSource().getConnection();
        var rows = connection.createStatement().executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static void execute(DatabaseUrl login, String statement) throws SQLException {
    try (Connection connection = login.dataSource().getConnection()) {
      connection.createStatement().execute(statement);
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
