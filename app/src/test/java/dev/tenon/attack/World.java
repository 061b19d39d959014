package dev.tenon.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.db.guarantees.Story;
import dev.tenon.identity.hashing.PasswordHashes;
import dev.tenon.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An organization as {@code story.sql} and {@code world.sql} tell it. All are mirrors of each
 * other: the same people, keys, titles and words, under other ids.
 */
record World(Story story) {
  /** Everybody's. */
  static final String PASSWORD = "correct horse battery staple";

  private static final String PASSWORD_HASH =
      "select set_config('story.password_hash', '%s', true)"
          .formatted(new PasswordHashes(TestServer.installation().passwordCost()).hash(PASSWORD));

  private static final String SEQUEL = text();

  static World make() {
    try {
      return new World(Story.told(PASSWORD_HASH, SEQUEL));
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  UUID organization() {
    return story.organization();
  }

  /** The id of what the scripts call so. */
  String id(String name) {
    return story.id(name).toString();
  }

  /** The secret of the session, API token or link that the scripts call so. */
  String secret(String name) {
    return story.seed() + name;
  }

  /** The organization's name in addresses. */
  String slug() {
    return "acme-" + story.seed().substring(0, 8);
  }

  private static String text() {
    try (InputStream script = World.class.getResourceAsStream("world.sql")) {
      if (script == null) {
        throw new IllegalStateException("world.sql is not on the class path");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
