package dev.tenon.schema.command.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that several commands mix in, and the command that did. */
public abstract class Options {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** For what only shows when all options are known: told like any other mistake in them. */
  public final ParameterException wrong(String sentence) {
    return new ParameterException(commandLine(), sentence);
  }

  /** Says something beside the result, on standard error. */
  public final void tell(String sentence) {
    var err = commandLine().getErr();
    err.println(sentence);
    err.flush();
  }

  final CommandLine commandLine() {
    return mixee().commandLine();
  }

  final CommandSpec mixee() {
    if (command == null) {
      throw new IllegalStateException("the options are not part of a command");
    }
    return command;
  }
}
