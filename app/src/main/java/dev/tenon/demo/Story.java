package dev.tenon.demo;

import dev.tenon.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is in the demo and what they work on: {@code story.json} beside this class. */
record Story(List<Cast> organizations, List<String> details, List<String> comments) {

  /**
   * An organization. Its first person administers it, and is the same in all of them.
   *
   * @param people by name
   */
  record Cast(
      String slug, String name, List<String> people, List<Team> teams, List<Plot> projects) {
    /** Where the organization reaches somebody. */
    String email(String person) {
      return person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.example";
    }
  }

  record Team(String name, @Nullable String below) {}

  /**
   * A project.
   *
   * @param titles each with a place for one of the subjects
   */
  record Plot(
      String key,
      String title,
      String visibility,
      String description,
      List<String> labels,
      List<String> subjects,
      List<String> titles) {}

  static Story read() {
    try (InputStream in = Story.class.getResourceAsStream("story.json")) {
      if (in == null) {
        throw new IllegalStateException("story.json is not on the class path");
      }
      return Json.MAPPER.readValue(in, Story.class);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
