package dev.tenon.schema.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for breaches, made of the rule and the object alone. A second breach of one rule by one
 * object is told apart by its place, so that the first keeps its name when it appears.
 */
final class Fingerprints {

  private static final int LENGTH = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  String next(String rule, String object) {
    var what = rule + '\n' + object;
    var place = seen.merge(what, 1, Integer::sum);
    return hash(place == 1 ? what : what + '\n' + place);
  }

  private static String hash(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
