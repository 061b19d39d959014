package dev.tenon.labels;

import dev.tenon.json.TextValue;
import java.util.regex.Pattern;

/** A colour as six lower-case hexadecimal digits: red, green, blue. */
public record Color(String value) implements TextValue {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{6}");

  public Color {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be six lower-case hexadecimal digits such as 1d76db");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
