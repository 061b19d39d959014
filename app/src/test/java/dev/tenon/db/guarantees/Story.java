package dev.tenon.db.guarantees;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization with a row in every tenant table, told by {@code story.sql}. Each telling is an
 * organization of its own, and all are mirrors of each other: the same names, other ids.
 */
public final class Story {
  /** Kept: a new connection would first have to learn what the tables and their triggers are. */
  private static @Nullable Caller teller;

  private final String seed;

  private Story(String seed) {
    this.seed = seed;
  }

  /**
   * Tells the story and commits it.
   *
   * @param sequels scripts that go on with it, and may use the same {@code pg_temp.id}
   */
  public static synchronized Story told(String... sequels) throws SQLException {
    Caller superuser = teller();
    try {
      Story story = told(superuser);
      for (String sequel : sequels) {
        superuser.run(sequel);
      }
      superuser.commit();
      return story;
    } finally {
      superuser.rollback();
    }
  }

  private static Caller teller() throws SQLException {
    if (teller == null) {
      teller = Caller.superuser();
    }
    return teller;
  }

  static Story told(Caller superuser) throws SQLException {
    Story story = new Story(UUID.randomUUID().toString());
    superuser.set("story.seed", story.seed);
    superuser.run(text());
    return story;
  }

  /** What its secrets begin with: the token of "invitation" is the seed and that word. */
  public String seed() {
    return seed;
  }

  public UUID organization() {
    return id("organization");
  }

  /** The id that the story gives to something under a name. */
  public UUID id(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest((seed + name).getBytes(UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(digest);
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }

  /** The application, acting for one of the story's users: ann, ben or cyd. */
  Caller caller(String user) throws SQLException {
    return Caller.application(organization(), id(user));
  }

  private static String text() {
    try (InputStream script = Story.class.getResourceAsStream("story.sql")) {
      if (script == null) {
        throw new IllegalStateException("story.sql is not on the class path");
      }
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
