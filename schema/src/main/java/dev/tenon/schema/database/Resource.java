package dev.tenon.schema.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that the program carries with it. */
public final class Resource {

  private Resource() {}

  /**
   * The text of a file beside a class.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static String text(Class<?> owner, String name) {
    try (var file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException("no " + name + " beside " + owner.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
