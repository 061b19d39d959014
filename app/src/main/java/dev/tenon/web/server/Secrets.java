package dev.tenon.web.server;

import java.util.regex.Pattern;

/**
 * Keeps the tokens that links carry out of the log. Ours all begin alike, so that they are known
 * wherever they stand, in a path that no route has as well.
 */
final class Secrets {
  private static final Pattern TOKEN =
      Pattern.compile("(tnn(?:_|%5f)[a-z](?:_|%5f))[^/]+", Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** A path without the secret parts of the tokens in it. */
  static String masked(String path) {
    return TOKEN.matcher(path).replaceAll("$1…");
  }
}
