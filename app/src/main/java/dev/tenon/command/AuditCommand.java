package dev.tenon.command;

import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.retention.DetachedMonths;
import dev.tenon.db.retention.MonthFile;
import dev.tenon.db.retention.Seal;
import dev.tenon.faults.OperatorFault;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "audit",
    description = "Archives the months that have left the audit log, and verifies archives.",
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand {
  @Spec private CommandSpec command;

  @Command(
      name = "archive",
      description = {
        "Writes each month that the hourly upkeep has taken out of the audit log to a file, verifies"
            + " it, and drops it from the database, as tenon_owner.",
        "",
        "Keep the SHA-256 that it prints apart from the file: who has both can tell whether the file"
            + " was changed."
      })
  int archive(@Parameters(paramLabel = "DIRECTORY") Path directory) {
    try (var database = DatabaseAccess.toVisit(Settings.of(System.getenv()))) {
      database.requireCurrentSchema();
      var owner =
          database
              .owner()
              .orElseThrow(() ->
                  new OperatorFault(
                      "Archiving is done as tenon_owner: set "
                          + Setting.DATABASE_OWNER_URL.variable()
                          + "."));
      AtomicBoolean isAny = new AtomicBoolean();
      new DetachedMonths(owner)
          .archive(
              directory,
              month -> {
                isAny.set(true);
                print(month.file().path(), month.seal());
              });
      if (!isAny.get()) {
        command.commandLine().getOut().println("No month has left the audit log.");
      }
      return 0;
    }
  }

  @Command(name = "verify", description = "Reads archives to their end and compares their seals.")
  int verify(
      @Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files,
      @Option(
              names = "--sha256",
              description = "The digest that was kept apart; then for one file.")
          @Nullable String expected) {
    if (expected != null && files.size() != 1) {
      throw new OperatorFault("--sha256 is of one file: name that one alone.");
    }
    for (Path file : files) {
      Seal seal = new MonthFile(file).verify();
      if (expected != null && !expected.equalsIgnoreCase(seal.sha256())) {
        throw new OperatorFault(
            "%s is whole, but is not the file that was kept: its SHA-256 is %s."
                .formatted(file, seal.sha256()));
      }
      print(file, seal);
    }
    return 0;
  }

  private void print(Path file, Seal seal) {
    command
        .commandLine()
        .getOut()
        .printf("%s  %,d entries  SHA-256 %s%n", file, seal.entries(), seal.sha256());
    command.commandLine().getOut().flush();
  }
}
