package dev.tenon.schema.command;

import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.database.DatabaseFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells an expected failure in its sentence; a defect comes with its whole trace. */
public final class FailureReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    if (failure instanceof DatabaseFailure told) {
      command.getErr().println(told.getMessage());
      command.getErr().flush();
      return ExitCode.UNREACHABLE;
    }
    failure.printStackTrace(command.getErr());
    command.getErr().flush();
    return ExitCode.DEFECT;
  }
}
