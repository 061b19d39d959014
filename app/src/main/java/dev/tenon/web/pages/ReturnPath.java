package dev.tenon.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: one of our own pages. Anything that a browser could take
 * for another site is none.
 */
public record ReturnPath(String value) {
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]{0,1000}");

  /** The page that somebody meets who asks for none. */
  public static final ReturnPath START = new ReturnPath("/");

  public ReturnPath {
    if (!OWN.matcher(value).matches()) {
      throw new IllegalArgumentException("no page of ours: " + value);
    }
  }

  /** What a query gives, where it is one of our pages. */
  public static Optional<ReturnPath> of(@Nullable String value) {
    return Optional.ofNullable(value)
        .filter(one -> OWN.matcher(one).matches())
        .map(ReturnPath::new);
  }

  /** The address of the sign-in page that leads here. */
  public String signIn() {
    return value.equals("/")
        ? "/sign-in"
        : "/sign-in?to=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
