package dev.tenon.web.server.answers;

import dev.tenon.digests.Sha256;
import dev.tenon.web.Failure;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strong ETags: {@code "<version>-<digest of the body>"}. The digest makes the tag true to the last
 * byte, whatever else than the record's own row the body shows; the version is what If-Match asks
 * for, so a client that has it from a list may send {@code "<version>"} alone.
 */
public final class ETag {
  private static final Pattern IF_MATCH = Pattern.compile("\"?(\\d{1,9})(?:-[\\w-]+)?\"?");
  private static final int DIGEST_BYTES = 9;

  private ETag() {}

  static String of(int version, byte[] body) {
    return "\"" + version + "-" + digest(body) + "\"";
  }

  /** The tag of a document that has no versions. */
  static String of(byte[] body) {
    return "\"" + digest(body) + "\"";
  }

  /** Whether an If-None-Match header names the tag: the client has the body already. */
  static boolean names(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .anyMatch(named -> named.equals("*") || named.equals(tag) || named.equals("W/" + tag));
  }

  /** The version that an If-Match header names. */
  public static int version(String ifMatch) {
    Matcher matcher = IF_MATCH.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw Failure.malformed(
          "if_match", "If-Match must hold the ETag of the record as you read it, or its version.");
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static String digest(byte[] body) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(Sha256.of(body), DIGEST_BYTES));
  }
}
