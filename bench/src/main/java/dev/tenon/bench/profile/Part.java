package dev.tenon.bench.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server's time is spent on. A sample belongs to the first part one of whose names any of
 * its frames begins with, so the parts that others contain come first.
 */
enum Part {
  JSON("JSON of the answer", "dev.tenon.web.server.answers.Answers.body"),
  ANSWER("headers, ETag, the answer's bytes to the socket", "dev.tenon.web.server.answers."),
  TOKEN("whose token it is", "dev.tenon.web.server.Guard", "dev.tenon.identity."),
  ROWS("rows into records", "dev.tenon.db.values."),
  DATABASE("statements to PostgreSQL and back", "org.postgresql.", "com.zaxxer.", "dev.tenon.db."),
  LIST("what a list is asked for: filter, order, page", "dev.tenon.lists.", "dev.tenon.filters."),
  LOG("the log", "dev.tenon.logging.", "java.util.logging.", "ch.qos.logback."),
  DOOR("routing, limits, reading the request", "dev.tenon.web."),
  RULES("what tasks are", "dev.tenon."),
  HTTP("HTTP", "io.helidon."),
  THREADS("threads: who runs next", "");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Part(String title, String... names) {
    this.title = title;
    this.names = List.of(names);
  }

  String title() {
    return title;
  }

  /**
   * The part of a sample.
   *
   * @param frames class and method of each, such as {@code dev.tenon.db.Db.list}
   */
  static Part of(List<String> frames) {
    Optional<Part> part =
        Stream.of(values())
            .filter(each -> each.names.stream().anyMatch(name -> begins(frames, name)))
            .findFirst();
    return part.orElse(THREADS);
  }

  private static boolean begins(List<String> frames, String name) {
    return frames.stream().anyMatch(frame -> frame.startsWith(name));
  }
}
