package dev.tenon.bench;

import dev.tenon.bench.explain.ExplainCommand;
import dev.tenon.bench.limit.LimitCommand;
import dev.tenon.bench.load.LoadCommand;
import dev.tenon.bench.micro.MicroCommand;
import dev.tenon.bench.profile.ProfileCommand;
import dev.tenon.bench.replay.ReplayCommand;
import dev.tenon.bench.run.RunCommand;
import dev.tenon.bench.scale.ScaleCommand;
import dev.tenon.bench.soak.SoakCommand;
import dev.tenon.faults.OperatorFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The entry of {@code ./tenon bench}, and the parent of its commands. */
@Command(
    name = "tenon bench",
    description =
        "Measures Tenon beside its database's own limit, in databases of its own directory.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LoadCommand.class,
      RunCommand.class,
      LimitCommand.class,
      ProfileCommand.class,
      ScaleCommand.class,
      ExplainCommand.class,
      SoakCommand.class,
      ReplayCommand.class,
      MicroCommand.class,
      MigrateCommand.class,
      DropCommand.class
    })
public final class Bench {
  private static final int FAULT = 1;
  private static final int DEFECT = 70;

  private Bench() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench()).setExecutionExceptionHandler(Bench::report);
  }

  private static int report(Exception exception, CommandLine command, ParseResult parsed) {
    if (exception instanceof OperatorFault fault) {
      command.getErr().println(fault.getMessage());
      return FAULT;
    }
    exception.printStackTrace(command.getErr());
    return DEFECT;
  }
}
