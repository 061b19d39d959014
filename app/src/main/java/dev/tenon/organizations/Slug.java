package dev.tenon.organizations;

import dev.tenon.json.TextValue;
import dev.tenon.web.shape.About;
import java.util.regex.Pattern;

/**
 * The name of an organization in addresses: 1 to 63 lower-case letters, digits and inner hyphens.
 */
@About("1 to 63 lower-case letters, digits and inner hyphens.")
public record Slug(String value) implements TextValue {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public Slug {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be 1 to 63 lower-case letters, digits and hyphens, with a hyphen at neither end");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
