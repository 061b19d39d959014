package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Results that people looked at and found right, kept beside the tests. With {@code -Dgolden=renew}
 * they are written anew, to be looked at again in the commit's diff.
 */
public final class Golden {

  private static final Path RESOURCES = Path.of("src/test/resources");

  private Golden() {}

  /** Holds the text against the file {@code name} in the resources beside the test's class. */
  public static void assertMatches(Class<?> test, String name, String text) {
    var file = RESOURCES.resolve(test.getPackageName().replace('.', '/')).resolve(name);
    try {
      if ("renew".equals(System.getProperty("golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (NoSuchFileException missing) {
      throw new AssertionError(file + " is missing: run with -Dgolden=renew and look at it");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
