package dev.tenon.command;

import static java.util.Objects.requireNonNull;

import dev.tenon.command.doctor.Database;
import dev.tenon.command.doctor.Finding;
import dev.tenon.command.doctor.Finding.Fault;
import dev.tenon.command.doctor.Finding.Well;
import dev.tenon.command.doctor.Machine;
import dev.tenon.command.doctor.Mail;
import dev.tenon.command.running.DatabaseAccess;
import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.faults.OperatorFault;
import dev.tenon.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = "Checks the machine, the settings, the database and the mail server.")
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException, SQLException {
    Settings settings = Settings.of(System.getenv());
    List<Finding> findings = findings(settings);
    findings.forEach(this::print);
    return findings.stream().anyMatch(Fault.class::isInstance) ? Tenon.FAULT : 0;
  }

  private static List<Finding> findings(Settings settings) throws IOException, SQLException {
    List<Finding> findings = new ArrayList<>();
    findings.add(new Well("settings", "every TENON_* variable is known and well formed"));
    findings.add(Machine.java());
    findings.add(Machine.memory());
    findings.add(Machine.disk(settings.data()));
    findings.add(Machine.directory(settings.data()));
    var serving =
        EmbeddedDatabase.running(settings.data()).isPresent()
            ? Machine.Serving.HERE
            : Machine.Serving.NOT_HERE;
    findings.add(Machine.port(settings.host(), settings.port(), serving));
    findings.addAll(database(settings));
    findings.add(Mail.server(settings.mailServer()));
    return findings;
  }

  private static List<Finding> database(Settings settings) throws SQLException {
    if (settings.database().isEmpty() && !Files.exists(EmbeddedDatabase.folder(settings.data()))) {
      return List.of(new Well("database", "the embedded PostgreSQL is made at the first start"));
    }
    try (DatabaseAccess access = DatabaseAccess.toVisit(settings)) {
      var database = new Database(access.application());
      return List.of(database.version(), database.role(), database.schema());
    } catch (OperatorFault fault) {
      return List.of(
          new Fault("database", "it cannot be used", requireNonNull(fault.getMessage())));
    }
  }

  private void print(Finding finding) {
    PrintWriter out = command.commandLine().getOut();
    switch (finding) {
      case Well(String subject, String seen) -> out.printf("ok     %-10s %s%n", subject, seen);
      case Fault(String subject, String seen, String remedy) -> {
        out.printf("fault  %-10s %s%n", subject, seen);
        out.printf("                  %s%n", remedy);
      }
    }
    out.flush();
  }
}
