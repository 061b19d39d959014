package dev.tenon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class TestDatabaseTest {
  @Test
  void servesAsARoleThatCannotPassRowLevelSecurity() throws SQLException {
    assertThat(
            answer(
                TestDatabase.application(),
                """
                select current_user, rolsuper, rolbypassrls
                  from pg_roles
                 where rolname = current_user
                """))
        .isEqualTo("tenon_app f f");
  }

  @Test
  void isFastRatherThanDurableAndNotInUtc() throws SQLException {
    assertThat(
            answer(
                TestDatabase.superuser(),
                "select boot_val, reset_val from pg_settings where name = 'fsync'"))
        .isEqualTo("on off");
    assertThat(answer(TestDatabase.application(), "show timezone")).isEqualTo("Pacific/Chatham");
  }

  private static String answer(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      var text = new StringBuilder(rows.getString(1));
      for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
        text.append(' ').append(rows.getString(i));
      }
      return text.toString();
    }
  }
}
