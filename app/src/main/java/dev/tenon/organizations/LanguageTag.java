package dev.tenon.organizations;

import dev.tenon.json.TextValue;
import dev.tenon.web.shape.About;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A BCP 47 language tag, such as de-AT. */
@About("A BCP 47 language tag such as `de-AT`.")
public record LanguageTag(String value) implements TextValue {
  public LanguageTag {
    if (value.isEmpty() || value.length() > 35 || !wellFormed(value)) {
      throw new IllegalArgumentException("must be a BCP 47 language tag such as de-AT");
    }
  }

  private static boolean wellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException _) {
      return false;
    }
  }
}
