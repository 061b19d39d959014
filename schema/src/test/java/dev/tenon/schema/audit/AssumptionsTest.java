package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import org.junit.jupiter.api.Test;

final class AssumptionsTest {

  @Test
  void aUsualNameInAFifthOfTheTablesIsTheTenant() {
    try (var database =
        ScratchDatabase.of(
            """
            create table a (workspace_id int); create table b (workspace_id int);
            create table c (workspace_id int, company_id int); create table d (id int)
            """)) {
      assertThat(Tenancy.detect(database.catalog()))
          .get()
          .satisfies(tenancy -> assertThat(tenancy.column()).isEqualTo("workspace_id"))
          .satisfies(tenancy ->
              assertThat(tenancy.note())
                  .contains("workspace_id, which 3 of 4 tables have", "--tenant-column none"));
    }
  }

  @Test
  void mandatoryReferencesOfMostTablesToOneAreTheTenant() {
    try (var database =
        ScratchDatabase.of(
            """
            create table shops (id int primary key);
            create table a (shop int not null references shops);
            create table b (shop int not null references shops);
            create table c (shop int not null references shops)
            """)) {
      assertThat(Tenancy.detect(database.catalog()))
          .get()
          .satisfies(tenancy -> assertThat(tenancy.column()).isEqualTo("shop"));
    }
  }

  @Test
  void optionalReferencesAreNoTenancy() {
    try (var database =
        ScratchDatabase.of(
            """
            create table users (id int primary key);
            create table a (editor int references users);
            create table b (editor int references users);
            create table c (editor int references users)
            """)) {
      assertThat(Tenancy.detect(database.catalog())).isEmpty();
    }
  }

  @Test
  void theOnlyLoginThatWritesToMostTablesIsTheApplication() {
    try (var database = ScratchDatabase.of("create table a (id int); create table b (id int)")) {
      var name = database.name();
      database.run(
          """
          create role %1$s_rights;
          create role %1$s_app login in role %1$s_rights;
          create role %1$s_reader login;
          grant select, insert on a, b to %1$s_rights;
          grant select on a, b to %1$s_reader
          """
              .formatted(name));
      assertThat(ApplicationRole.deduce(database.catalog())).contains(name + "_app");

      database.run("create role %1$s_second login in role %1$s_rights".formatted(name));
      assertThat(ApplicationRole.deduce(database.catalog())).isEmpty();
      database.run(
          "drop owned by %1$s_rights, %1$s_reader; drop role %1$s_app, %1$s_second, %1$s_reader, %1$s_rights"
              .formatted(name));
    }
  }
}
