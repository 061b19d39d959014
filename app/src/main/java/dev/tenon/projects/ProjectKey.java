package dev.tenon.projects;

import dev.tenon.json.TextValue;
import dev.tenon.web.shape.About;
import java.util.regex.Pattern;

/** The letters before a task's number, as in WEB-42. */
@About("1 to 10 capital letters and digits, a letter first, such as `WEB`.")
public record ProjectKey(String value) implements TextValue {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{0,9}");

  public ProjectKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be 1 to 10 capital letters and digits, with a letter first, such as WEB");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
