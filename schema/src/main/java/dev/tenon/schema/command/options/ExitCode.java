package dev.tenon.schema.command.options;

/** How a command ends. */
public final class ExitCode {

  public static final int OK = 0;

  /** A {@code --check} found the artefact stale, or something new that is wrong. */
  public static final int FOUND = 1;

  /** The command line was not understood. */
  public static final int USAGE = 2;

  /** The database or a file could not be reached, read or written. */
  public static final int UNREACHABLE = 3;

  /** Done, but not of the whole schema: some of it could not be read, and was told. */
  public static final int PARTIAL = 4;

  /** A defect of the program itself. */
  public static final int DEFECT = 70;

  private ExitCode() {}
}
