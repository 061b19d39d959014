package dev.tenon.mail;

/**
 * A letter in plain text.
 *
 * @param to an e-mail address
 */
public record Letter(String to, String subject, String text) {
  /** Without its text, which may hold a link that opens a door. */
  @Override
  public String toString() {
    return "Letter[" + subject + "]";
  }
}
