package dev.tenon.pages.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Allows a page that we made its inline styles and scripts, each by its hash, and nothing else. */
final class InlineParts {
  private static final Pattern STYLE = Pattern.compile("<style[^>]*>(.*?)</style>", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private InlineParts() {}

  static String policy(String page) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        + "; style-src "
        + hashes(STYLE, page)
        + "; script-src "
        + hashes(SCRIPT, page);
  }

  private static String hashes(Pattern part, String page) {
    String hashes =
        part.matcher(page)
            .results()
            .map(found -> "'sha256-" + sha256(found.group(1)) + "'")
            .distinct()
            .collect(Collectors.joining(" "));
    return hashes.isEmpty() ? "'none'" : hashes;
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
