package dev.tenon.imports;

/**
 * An archive that can't be taken, as it stands or into this project. The message says what is wrong
 * and where, for whoever brought the archive; nothing of it has been imported.
 */
public final class ArchiveFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String message;

  public ArchiveFault(String message) {
    // Without a stack trace: it is an answer, not a bug.
    super(message, null, false, false);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
