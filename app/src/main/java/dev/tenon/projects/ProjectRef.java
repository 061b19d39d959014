package dev.tenon.projects;

import dev.tenon.web.Failure;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A project as a path names it: by its id, or by its key in either case. Exactly one of the two is
 * there; statements compare both.
 */
public record ProjectRef(@Nullable UUID id, @Nullable String key) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}");

  /** Reads a path's variable. What can be neither names nothing. */
  public static ProjectRef of(String text) {
    if (ID.matcher(text).matches()) {
      return of(UUID.fromString(text));
    }
    if (KEY.matcher(text).matches()) {
      return new ProjectRef(null, text.toUpperCase(Locale.ROOT));
    }
    throw Failure.notFound("project");
  }

  public static ProjectRef of(UUID id) {
    return new ProjectRef(id, null);
  }
}
