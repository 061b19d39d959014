package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statement that the application keeps in a constant, against the migrated schema. */
class StatementsTest {
  @TestFactory
  Stream<DynamicTest> theDatabaseUnderstands() {
    return ConstantStatements.all().stream()
        .map(statement ->
            DynamicTest.dynamicTest(
                statement.name(),
                () -> {
                  try (Connection connection = TestDatabase.application().getConnection();
                      PreparedStatement prepared =
                          connection.prepareStatement(statement.sql().text())) {
                    assertThat(prepared.getParameterMetaData().getParameterCount())
                        .isEqualTo(statement.sql().names().size());
                  }
                }));
  }

  /**
   * The driver parts a statement from the setting in front of it when it fears for its buffers; the
   * statement then sees no tenant. It learns what it fears over several runs, so each runs often.
   * Most refuse nulls: a refusal costs its round trip as well.
   */
  @TestFactory
  Stream<DynamicTest> noneIsEverPartedFromItsTenant() throws Exception {
    DatabaseUrl url = TestDatabase.applicationUrl();
    URI server = URI.create(url.jdbc().substring("jdbc:".length()));
    Wire wire = new Wire(server.getHost(), server.getPort());
    String through = url.jdbc().replace(server.getAuthority(), "localhost:" + wire.port());
    HikariDataSource pool =
        Pool.open(new DatabaseUrl(through, url.user(), url.password()).dataSource(), 1);
    Db db = Db.open(pool, new TenantSetting.WithFirstStatement());
    Tenant tenant = TestOrganization.make().viewer().tenant();
    return ConstantStatements.all().stream()
        .map(statement ->
            DynamicTest.dynamicTest(
                statement.name(),
                () -> {
                  for (int run = 0; run < 9; run++) {
                    wire.reset();
                    runWithNulls(db, tenant, statement.sql());
                  }
                  assertThat(wire.roundTrips()).hasSize(1);
                }))
        .onClose(() -> {
          pool.close();
          wire.close();
        });
  }

  private static void runWithNulls(Db db, Tenant tenant, Sql sql) {
    Bound bound = sql.bound();
    for (String name : sql.names()) {
      if (!name.equals(Sql.ORGANIZATION)) {
        bound.bind(name, (Object) null);
      }
    }
    try {
      if (sql.text().matches("(?s)(select|with|.*returning).*")) {
        db.list(tenant, bound, _ -> true);
      } else {
        db.update(tenant, bound);
      }
    } catch (Violation | DatabaseFailure refused) {
      assertThat(refused).hasMessageNotContaining("syntax");
    }
  }
}
