package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.Assumptions;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.command.terminal.TerminalProgress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.files.TextFile;
import dev.tenon.schema.migrations.Plan;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.Uses;
import dev.tenon.schema.migrations.files.Folder;
import dev.tenon.schema.migrations.files.Version;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How migrations are rehearsed. */
public final class RehearsalOptions extends Options {

  @Option(
      names = "--since",
      paramLabel = "VERSION",
      description = "Judge from this version on; without it, all that is pending.")
  private @Nullable String since;

  @Option(
      names = "--from-nothing",
      description =
          "Ask no database: build the shadow from the files before --since, and take all tables for"
              + " large.")
  private boolean fromNothing;

  @Option(
      names = "--prepare",
      paramLabel = "FILE",
      description = "SQL to run first with --from-nothing: roles and what else must be there.")
  private @Nullable Path preparation;

  @Option(
      names = "--as",
      paramLabel = "ROLE",
      description = "Who migrates; without it, who owns the history or most tables.")
  private @Nullable String role;

  @Option(
      names = "--placeholder",
      paramLabel = "NAME=VALUE",
      description = "What stands for $${NAME} in the files. May be repeated.")
  private Map<String, String> placeholders = Map.of();

  @Option(
      names = "--statements",
      paramLabel = "FILE",
      description = "The application's statements, to know which names it uses.")
  private @Nullable Path statements;

  @Option(
      names = "--least-rows",
      paramLabel = "N",
      defaultValue = "0",
      description = "Take no table for smaller than this, whatever the target says.")
  private long leastRows;

  @Option(
      names = "--lock-timeout-set",
      description = "The role that migrates has a lock_timeout of its own.")
  private boolean limited;

  @Option(
      names = "--tenant-column",
      paramLabel = "NAME",
      description = "The column that tells tenants apart, or none; without it, worked out.")
  private @Nullable String tenantColumn;

  @Option(
      names = "--shadow",
      paramLabel = "URL",
      description =
          "The server on which the shadow database is made and dropped, by a superuser; roles that it"
              + " lacks are made and stay, all others are left as they are. Without it, a PostgreSQL is started for it and thrown away.")
  private @Nullable String server;

  /** True when no target is asked. */
  public boolean asksNobody() {
    return fromNothing;
  }

  /** Runs what is pending on the target. */
  public Rehearsal rehearse(
      Path folder, ReadOnlySession session, Catalog catalog, ConnectionOptions connection) {
    var tenants =
        new Assumptions(tenantColumn, null, Assumptions.USUAL_VAULTS, false).tenantColumn(catalog);
    var uses = uses().and(Uses.ofTarget(session, catalog));
    var plan = plan(folder, uses, tenants.orElse(null), connection);
    try (var progress = TerminalProgress.onStandardError()) {
      return Rehearsal.on(session, catalog, plan, progress);
    }
  }

  /** Runs the files alone. */
  public Rehearsal rehearse(Path folder, ConnectionOptions connection) {
    if (since == null) {
      throw wrong("--from-nothing needs --since VERSION, the first version to judge.");
    }
    var plan = plan(folder, uses(), tenantColumn, connection);
    try (var progress = TerminalProgress.onStandardError()) {
      return Rehearsal.fromNothing(plan, progress);
    }
  }

  private Plan plan(
      Path folder, Uses uses, @Nullable String tenants, ConnectionOptions connection) {
    return new Plan(
        Folder.read(folder, placeholders),
        since == null ? null : version(since),
        role,
        limited,
        leastRows,
        uses,
        tenants,
        preparation == null ? "" : TextFile.read(preparation),
        server == null ? null : connection.target(server));
  }

  private Version version(String text) {
    try {
      return Version.of(text);
    } catch (IllegalArgumentException odd) {
      throw wrong("--since: " + odd.getMessage() + ".");
    }
  }

  private Uses uses() {
    return Optional.ofNullable(statements)
        .map(file -> Uses.ofScript(file.getFileName().toString(), TextFile.read(file)))
        .orElse(Uses.UNKNOWN);
  }
}
