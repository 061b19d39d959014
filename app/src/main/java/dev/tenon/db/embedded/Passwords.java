package dev.tenon.db.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The passwords of the embedded server's roles: generated once, 192 random bits each, kept in a
 * file that its owner alone can read.
 */
record Passwords(Map<String, String> byRole) {
  static final String SUPERUSER = "postgres";
  static final String OWNER = "tenon_owner";
  static final String APPLICATION = "tenon_app";

  /** Reads the file, or writes it with new passwords when it is not there yet. */
  static Passwords in(Path file) throws IOException {
    if (!Files.exists(file)) {
      generate(file);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Map<String, String> byRole = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, US_ASCII)) {
      int colon = line.indexOf(':');
      byRole.put(line.substring(0, colon), line.substring(colon + 1));
    }
    return new Passwords(byRole);
  }

  String of(String role) {
    String password = byRole.get(role);
    if (password == null) {
      throw new IllegalStateException("no password is kept for " + role);
    }
    return password;
  }

  private static void generate(Path file) throws IOException {
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (String role : new String[] {SUPERUSER, OWNER, APPLICATION}) {
      byte[] secret = new byte[24];
      random.nextBytes(secret);
      text.append(role)
          .append(':')
          .append(Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
          .append('\n');
    }
    Path fresh = OwnerOnly.temporaryFile(file.resolveSibling("passwords.new"));
    Files.writeString(fresh, text, US_ASCII);
    Files.move(fresh, file, ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return "Passwords" + byRole.keySet();
  }
}
