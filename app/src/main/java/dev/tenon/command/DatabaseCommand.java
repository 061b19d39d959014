package dev.tenon.command;

import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.distribution.Distribution;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.PrepareScript;
import dev.tenon.db.installation.ServerVersion;
import dev.tenon.faults.OperatorFault;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "database",
    description = "Prepares, migrates, inspects and distributes the database.",
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

  @Command(
      name = "distribute",
      description = {
        "Spreads the schema over the nodes of a Citus cluster, by organization, as tenon_owner."
            + " Stop every Tenon first, and have a backup.",
        "",
        "It prints each step when it is done. Broken off, it goes on where it was; when all is"
            + " done it changes nothing."
      })
  int distribute(
      @Option(
              names = "--plan",
              description = "Print the SQL of what is left to do, and do none of it.")
          boolean plan) {
    try (var database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      database.requireCurrentSchema();
      var distribution =
          new Distribution(
              database
                  .owner()
                  .orElseThrow(() ->
                      new OperatorFault(
                          "Only the schema's owner distributes it: set %s."
                              .formatted(Setting.DATABASE_OWNER_URL.variable()))));
      if (plan) {
        out().print(distribution.script());
        out().flush();
        return 0;
      }
      int done = distribution.run(step -> out().println(step.title() + "."));
      out().println(done == 0 ? "All is distributed." : "Done in %d steps.".formatted(done));
      return 0;
    }
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}
