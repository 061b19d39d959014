package dev.tenon.command;

import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.PrepareScript;
import dev.tenon.db.installation.ServerVersion;
import dev.tenon.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "database",
    description = "Prepares, migrates and inspects the database.",
    synopsisSubcommandLabel = "COMMAND")
final class DatabaseCommand {
  @Spec private CommandSpec command;

  @Command(
      name = "prepare",
      description = {
        "Prints the SQL that makes Tenon's roles in a new database of your own. A superuser runs it"
            + " there once, and gives tenon_owner and tenon_app a password:",
        "",
        "  createdb tenon",
        "  ./tenon database prepare | psql tenon",
        "  psql tenon -c '\\password tenon_owner' -c '\\password tenon_app'",
        "",
        "The embedded PostgreSQL needs none of this."
      })
  int prepare() {
    out().print(PrepareScript.text());
    out().flush();
    return 0;
  }

  @Command(name = "migrate", description = "Brings the schema up to date, as tenon_owner.")
  int migrate() {
    try (var database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      int applied = database.requireCurrentSchema();
      out()
          .println(
              applied == 0
                  ? "The schema is current."
                  : "Applied %d migrations.".formatted(applied));
      return 0;
    }
  }

  @Command(
      name = "status",
      description = "Shows where the database is, its version and the migrations it misses.")
  int status(
      @Option(
              names = "--show-passwords",
              description = "Show the URLs with their passwords, as psql takes them.")
          boolean showPasswords) {
    try (var database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      var application = database.application();
      out().println("database    " + (showPasswords ? application.forPsql() : application));
      database
          .owner()
          .ifPresent(
              owner -> out().println("owner       " + (showPasswords ? owner.forPsql() : owner)));
      out().println("server      PostgreSQL " + ServerVersion.of(application).text());
      List<String> pending = Migrations.pending(application);
      out().println("migrations  " + (pending.isEmpty() ? "current" : pending.size() + " pending"));
      pending.forEach(script -> out().println("            " + script));
      return pending.isEmpty() ? 0 : Tenon.FAULT;
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
