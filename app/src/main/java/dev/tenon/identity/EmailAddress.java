package dev.tenon.identity;

import dev.tenon.json.TextValue;
import java.util.regex.Pattern;

/**
 * An e-mail address, as strictly as can be told without writing to it: something, an at sign, and
 * something, with nothing in it that would mean more to a mail server than a part of an address.
 */
public record EmailAddress(String value) implements TextValue {
  private static final Pattern FORM =
      Pattern.compile(
          "[^@\\s\\p{Cntrl},;:<>()\"\\\\\\[\\]]{1,64}@[^@\\s\\p{Cntrl},;:<>()\"\\\\\\[\\]]{1,255}");

  public EmailAddress {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an e-mail address such as ada@example.com");
    }
  }

  /** The part in front of the at sign. */
  public String name() {
    return value.substring(0, value.indexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
