package dev.tenon.command.doctor;

import dev.tenon.command.doctor.Finding.Fault;
import dev.tenon.command.doctor.Finding.Well;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.ServerVersion;
import dev.tenon.settings.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The database, seen as the role that the application serves with. */
public record Database(DatabaseUrl application) {
  public Finding version() {
    String seen = "PostgreSQL " + ServerVersion.of(application).text() + " at " + application;
    return new Well("database", seen);
  }

  /** Whether row-level security binds the application: it does not bind those who may pass it. */
  public Finding role() throws SQLException {
    String query =
        """
        select current_user,
               rolsuper or rolbypassrls,
               exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p'))
          from pg_roles r
         where rolname = current_user
        """;
    try (Connection connection = application.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      String role = row.getString(1);
      if (row.getBoolean(2)) {
        return new Fault(
            "role",
            role + " passes row-level security, so that tenants are not kept apart",
            "Let %s name tenon_app.".formatted(Setting.DATABASE_URL.variable()));
      }
      if (row.getBoolean(3)) {
        return new Fault(
            "role",
            role + " owns tables, and could change what protects them",
            "Let %s name tenon_app, which owns none.".formatted(Setting.DATABASE_URL.variable()));
      }
      return new Well("role", role + " is bound by row-level security");
    }
  }

  public Finding schema() {
    List<String> pending = Migrations.pending(application);
    return pending.isEmpty()
        ? new Well("schema", "current")
        : new Fault(
            "schema",
            "%d migrations are pending, the first %s".formatted(pending.size(), pending.getFirst()),
            "Run ./tenon database migrate, with %s."
                .formatted(Setting.DATABASE_OWNER_URL.variable()));
  }
}
