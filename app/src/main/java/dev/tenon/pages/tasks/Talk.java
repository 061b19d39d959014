package dev.tenon.pages.tasks;

import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a task's comments its page shows: the first, unless others are asked for.
 *
 * @param comment that is to be among them; null for none in particular
 * @param after the cursor behind those that were shown; null for the first
 */
record Talk(@Nullable UUID comment, @Nullable String after) {

  /** Those around the comment that a refused form is about. */
  static Talk about(Form form) {
    return new Talk(
        Stream.of("comment", "parent_comment_id")
            .flatMap(field -> form.id(field).stream())
            .findFirst()
            .orElse(null),
        null);
  }

  static Talk of(Request<?> request) {
    return new Talk(
        request.query("comment", UUID.class).orElse(null),
        request.query("after", String.class).orElse(null));
  }
}
