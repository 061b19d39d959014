package dev.tenon.exports;

import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * Makes an organization out of its export: the rows as they were, the audit trail included.
 *
 * <p>The role that serves can't do this, since it can neither write the audit trail nor choose
 * versions and times. So it runs as the owner of the schema, in one transaction, which takes
 * row-level security's hold on the owner and our own triggers off the tables and puts both back
 * before it commits. Every key and every check stays in force, each row must be the organization's
 * own, and no role can do more afterwards than before. Meanwhile the tables are locked: it is for
 * an installation that nobody works in yet.
 */
public final class Restoration {
  private static final String STAGING = "public.restoration";

  private final DataSource owner;

  /**
   * @param owner connects as {@code tenon_owner}
   */
  public Restoration(DataSource owner) {
    this.owner = owner;
  }

  /**
   * Restores all of an export, or nothing.
   *
   * @throws ArchiveFault when the organization is here already, or the export does not fit
   */
  public void run(ExportedArchive archive, Progress progress) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        new Work(connection, statement, archive.manifest()).run(archive, progress);
        connection.commit();
      }
    } catch (PSQLException fault) {
      throw translate(archive.manifest(), fault);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static RuntimeException translate(Manifest manifest, PSQLException fault) {
    var message = fault.getServerErrorMessage();
    String constraint = message == null ? null : message.getConstraint();
    Manifest.Subject subject = manifest.organization();
    if ("organizations_pkey".equals(constraint)) {
      return new ArchiveFault("The organization %s is here already.".formatted(subject.slug()));
    }
    if ("organizations_slug_key".equals(constraint)) {
      return new ArchiveFault(
          "Another organization has the slug %s here. Change its slug first."
              .formatted(subject.slug()));
    }
    if ("accounts_email_key".equals(constraint)) {
      return new ArchiveFault(
          "Somebody has an account here with the e-mail of one of its people, but as another"
              + " account. Restore into an installation that is empty.");
    }
    String state = fault.getSQLState() == null ? "" : fault.getSQLState();
    if (state.startsWith("23") || state.startsWith("22")) {
      return new ArchiveFault(
          "Its rows contradict the schema: %s."
              .formatted(message == null ? state : message.getMessage()));
    }
    return new IllegalStateException(fault);
  }

  /** One restoration over one connection. */
  private record Work(Connection connection, Statement statement, Manifest manifest) {

    private void run(ExportedArchive archive, Progress progress) throws SQLException, IOException {
      statement.execute("set local lock_timeout = '10s'");
      List<ExportedTable> tables = fitting();
      for (ExportedTable table : tables) {
        statement.execute("alter table " + table.name() + " no force row level security");
        statement.execute("alter table " + table.name() + " disable trigger user");
      }
      statement.execute("create unlogged table " + STAGING + " (line json not null)");
      statement.execute("grant select on " + STAGING + " to tenon_identity");
      int done = 0;
      for (ExportedTable table : tables) {
        Manifest.Content content = content(table);
        try (InputStream in = archive.open(content)) {
          fill(table, content, in);
        }
        done += (int) content.rows();
        progress.at(done, (int) manifest.rows());
      }
      statement.execute("drop table " + STAGING);
      for (ExportedTable table : tables) {
        statement.execute("alter table " + table.name() + " enable trigger user");
        statement.execute("alter table " + table.name() + " force row level security");
      }
    }

    private void fill(ExportedTable table, Manifest.Content content, InputStream in)
        throws SQLException, IOException {
      statement.execute("truncate " + STAGING);
      // One line, one value: neither character occurs in JSON as it is written.
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy "
                  + STAGING
                  + " from stdin with (format csv, quote e'\\x01', delimiter e'\\x02')",
              in);
      refuseStrangers(table);
      if (table.name().equals("public.users")) {
        restoreAccounts();
      }
      String columns = String.join(", ", content.columns());
      statement.execute(
          """
          insert into %s (%s)
          select %s
            from %s s
           cross join json_populate_record(null::%s, s.line) r
          """
              .formatted(
                  table.name(),
                  columns,
                  content.columns().stream().map("r."::concat).collect(Collectors.joining(", ")),
                  STAGING,
                  table.name()));
    }

    /** A row of another organization has no place in an export, whoever put it there. */
    private void refuseStrangers(ExportedTable table) throws SQLException {
      String query =
          """
          select count(*)
            from %s
           where (line ->> ?)::uuid is distinct from ?::uuid
          """
              .formatted(STAGING);
      try (PreparedStatement strangers = connection.prepareStatement(query)) {
        strangers.setString(1, table.tenantColumn());
        strangers.setObject(2, manifest.organization().id());
        try (ResultSet count = strangers.executeQuery()) {
          if (count.next() && count.getLong(1) > 0) {
            throw new ArchiveFault(
                "Its file %s holds rows of another organization.".formatted(table.file()));
          }
        }
      }
    }

    /** People come back with their address, and set a new password by it. */
    private void restoreAccounts() throws SQLException {
      statement.execute("set local role tenon_identity");
      statement.execute(
          """
          insert into identity.accounts (id, email, created_at)
          select (line ->> 'account_id')::uuid, line ->> 'email', (line ->> 'created_at')::timestamptz
            from %s
           where line ->> 'account_id' is not null
              on conflict (id) do nothing
          """
              .formatted(STAGING));
      statement.execute("reset role");
    }

    /** The tables that the export has, in this database's order; refuses what is unknown here. */
    private List<ExportedTable> fitting() throws SQLException {
      List<ExportedTable> known = TenantTables.inOrder(tables());
      Map<String, ExportedTable> byName =
          known.stream().collect(Collectors.toMap(ExportedTable::name, Function.identity()));
      Set<String> wanted = new HashSet<>();
      for (Manifest.Content content : manifest.files()) {
        ExportedTable table = byName.get(content.table());
        if (table == null || !table.columns().containsAll(content.columns())) {
          throw new ArchiveFault(
              "It holds %s in a form that this database does not know: it is of a newer Tenon."
                  .formatted(content.table()));
        }
        wanted.add(content.table());
      }
      return known.stream().filter(table -> wanted.contains(table.name())).toList();
    }

    private List<ExportedTable> tables() throws SQLException {
      try (ResultSet rows = statement.executeQuery(TenantTables.QUERY)) {
        List<ExportedTable> tables = new ArrayList<>();
        while (rows.next()) {
          tables.add(
              new ExportedTable(
                  rows.getString("name"),
                  rows.getString("tenant_column"),
                  names(rows, "columns"),
                  names(rows, "key_columns"),
                  names(rows, "references")));
        }
        return tables;
      }
    }

    private static List<String> names(ResultSet rows, String column) throws SQLException {
      return Arrays.asList((String[]) rows.getArray(column).getArray());
    }

    private Manifest.Content content(ExportedTable table) {
      return manifest.files().stream()
          .filter(content -> content.table().equals(table.name()))
          .findFirst()
          .orElseThrow();
    }
  }
}
