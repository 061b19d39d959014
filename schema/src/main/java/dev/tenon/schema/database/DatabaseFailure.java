package dev.tenon.schema.database;

import java.util.Objects;

/** The database can't be reached or read; the message is a sentence for whoever asked. */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseFailure(String sentence) {
    super(sentence);
  }

  public DatabaseFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The first line of what the server said, ended by a full stop. */
  public static String firstLine(Throwable failure) {
    var line =
        Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName())
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst("^(ERROR|FATAL): ", "");
    return line.endsWith(".") ? line : line + ".";
  }
}
