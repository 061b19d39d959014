package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.lang.reflect.Field;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every statement that the application keeps in a constant, against the migrated schema. */
class StatementsTest {
  /** A statement, named by the class and the constant that hold it. */
  record Named(String name, Sql sql) {}

  @TestFactory
  Stream<DynamicTest> theDatabaseUnderstands() {
    return statements().stream()
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
    return statements().stream()
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

  static List<Named> statements() {
    List<Named> statements = new ArrayList<>();
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tenon");
    for (JavaClass holder : classes) {
      for (JavaField field : holder.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && field.getRawType().isEquivalentTo(Sql.class)) {
          statements.add(new Named(holder.getSimpleName() + "." + field.getName(), read(field)));
        }
      }
    }
    assertThat(statements).hasSizeGreaterThan(5);
    return statements;
  }

  private static Sql read(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (Sql) field.get(null);
    } catch (IllegalAccessException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
