package dev.tenon.faults;

/**
 * A state of the machine or of its settings that only the person running Tenon can put right. The
 * message says what is wrong and what to do about it; it is printed as it stands, without a stack
 * trace, and the process ends with a failure.
 */
public final class OperatorFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OperatorFault(String message) {
    super(message);
  }

  public OperatorFault(String message, Throwable cause) {
    super(message, cause);
  }
}
