package dev.tenon.command;

import dev.tenon.command.running.OwnDatabase;
import dev.tenon.faults.OperatorFault;
import dev.tenon.schema.command.FailureReport;
import dev.tenon.schema.command.SchemaCommand;
import dev.tenon.schema.command.UsageReport;
import dev.tenon.schema.database.DatabaseFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program's entry, and the parent of its commands. */
@Command(
    name = "tenon",
    description = "Plans and tracks the projects of many organizations in one PostgreSQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something is wrong that you can put right; the message says how",
      "2:the command line was not understood",
      "70:a defect of Tenon"
    },
    footer = "%nSettings are environment variables; README.md has the table.",
    subcommands = {
      ServeCommand.class,
      TestCommand.class,
      BenchCommand.class,
      DatabaseCommand.class,
      DoctorCommand.class,
      AuditCommand.class,
      AccountCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      DemoCommand.class,
      VersionCommand.class,
      TrainCommand.class
    })
public final class Tenon {
  static final int FAULT = 1;
  private static final int DEFECT = 70;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    var own = new OwnDatabase();
    return new CommandLine(new Tenon())
        .addSubcommand(SchemaCommand.commandLine(own::target))
        .setExecutionStrategy(arguments -> {
          try (own) {
            return new CommandLine.RunLast().execute(arguments);
          }
        })
        .setExecutionExceptionHandler(Tenon::report)
        .setParameterExceptionHandler(new UsageReport());
  }

  private static int report(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof OperatorFault fault) {
      command.getErr().println(fault.getMessage());
      return FAULT;
    }
    if (exception instanceof DatabaseFailure) {
      return new FailureReport().handleExecutionException(exception, command, parsed);
    }
    command.getErr().println("This is a defect of Tenon; please report it with what follows.");
    exception.printStackTrace(command.getErr());
    return DEFECT;
  }
}
