package dev.tenon.identity.hashing;

import dev.tenon.json.TextValue;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A password that somebody chooses. As NIST SP 800-63B asks, it is long, not one that attackers try
 * first, and free of rules about what characters it is made of.
 */
public record NewPassword(@Length(min = 10, max = 200) String value) implements TextValue {
  private static final int FEWEST_DIFFERENT = 4;

  /** The ones of ten characters and more that lists of leaked passwords have at their top. */
  private static final Set<String> COMMON =
      Set.copyOf(
          List.of(
              """
              0123456789 0987654321 1029384756 1111111111 1122334455 12345678900 1234567890 1234567891
              12345678910 123456789a 123456789q 1234qwerasdf 123qweasdzxc 123qwe123qwe 1q2w3e4r5t
              1q2w3e4r5t6y 1qaz2wsx3edc abcdefghij abcd1234567 administrator administrator1 asdfghjkl1
              asdfghjkl123 azertyuiop changeme123 changemenow correcthorsebatterystaple football123
              iloveyou123 iloveyou1234 jordan23jordan letmein123 letmein1234 lovelylove michaeljordan
              passw0rd123 passw0rd1234 password01 password10 password11 password12 password123
              password1234 password12345 password123456 passwordpassword pokemon123 princess123
              q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv qwe123qwe123 qwertyuiop qwertyuiop1 qwertyuiop123
              qwerty12345 qwerty123456 qwerty1234 qwertyqwerty sunshine123 superman123 trustno1trustno1
              welcome123 welcome1234 welcome12345 zaq12wsxcde3 zxcvbnm123 zxcvbnmasdfghjkl\
              """
                  .split("\\s+")));

  public NewPassword {
    if (COMMON.contains(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("must not be a password that many people use");
    }
    if (value.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw new IllegalArgumentException("must hold more than a few different characters");
    }
  }

  /**
   * Refuses one that can be guessed from what is known of its person.
   *
   * @param pointer of the member that holds the password
   */
  public void refuseWords(String pointer, List<String> known) {
    for (String word : known) {
      if (word.equalsIgnoreCase(value)) {
        throw Failure.invalid(
            pointer, "guessable", "must not be your e-mail address or a name that you give here");
      }
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "NewPassword[…]";
  }
}
