package dev.tenon.schema.command;

import java.util.Optional;

/** Runs the toolkit by itself, on a database that the command line names. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(SchemaCommand.commandLine(timeout -> Optional.empty()).execute(args));
  }
}
