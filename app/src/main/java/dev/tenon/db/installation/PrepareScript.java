package dev.tenon.db.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The SQL that a superuser runs once in Tenon's database: roles and what they may do. It holds no
 * password, and running it again changes nothing.
 */
public final class PrepareScript {
  private PrepareScript() {}

  public static String text() {
    try (InputStream script = PrepareScript.class.getResourceAsStream("/db/prepare.sql")) {
      if (script == null) {
        throw new IllegalStateException("db/prepare.sql is not on the class path");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
