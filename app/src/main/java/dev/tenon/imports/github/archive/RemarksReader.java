package dev.tenon.imports.github.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was said about one item. Remarks without a text are passed over, though counted, so
 * that the others keep their keys when one gets a text later.
 */
final class RemarksReader {
  private static final int MAX_LOGIN = 100;
  private static final int MAX_ID = 200;
  private static final int MAX_BODY = 262_144;

  private final ArchiveParser json;
  private final Map<String, Integer> saidAt = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  RemarksReader(ArchiveParser json) {
    this.json = json;
  }

  /** The remarks read, in the order of the archive. */
  List<Remark> all() {
    return List.copyOf(remarks);
  }

  /** Reads an item's comments. */
  void comments() {
    json.array(() -> {
      Saying saying = new Saying();
      json.object(saying::member);
      add(saying, key("comment", saying.createdAt()), null, saying.author);
    });
  }

  /** Reads a pull request's reviews: each a remark, and its comments on lines answers to it. */
  void reviews() {
    json.array(() -> {
      Saying review = new Saying();
      json.object(review::member);
      String key =
          review.id == null
              ? key("review", review.createdAt())
              : "review-" + URLEncoder.encode(review.id, StandardCharsets.UTF_8);
      add(review, key, null, review.author);
      String answered = review.body.isEmpty() ? null : key;
      for (Saying line : review.lines) {
        // A comment on a line has no author of its own: it is the reviewer's.
        add(
            line,
            key(key, line.createdAt()),
            answered,
            line.author == null ? review.author : line.author);
      }
    });
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void add(Saying saying, String key, @Nullable String answered, @Nullable String author) {
    if (!saying.body.isEmpty()) {
      Instant created = saying.createdAt();
      Instant updated = saying.updatedAt == null ? created : saying.updatedAt;
      remarks.add(new Remark(key, answered, author, saying.body, created, updated));
    }
  }

  private String key(String prefix, Instant at) {
    String stem = prefix + "-" + at;
    return stem + "-" + saidAt.merge(stem, 1, Integer::sum);
  }

  /** The members that comments, reviews and their comments on lines have in common. */
  private final class Saying {
    private @Nullable String id;
    private @Nullable String author;
    private String body = "";
    private @Nullable Instant createdAt;
    private @Nullable Instant updatedAt;
    private final List<Saying> lines = new ArrayList<>();

    private void member(String name) {
      switch (name) {
        case "id" -> id = json.wordOrNull(MAX_ID);
        case "author" -> author = json.wordOrNull(MAX_LOGIN);
        case "body" -> body = orEmpty(json.textOrNull(MAX_BODY));
        case "createdAt" -> createdAt = json.instant();
        case "updatedAt" -> updatedAt = json.instantOrNull();
        case "comments" ->
            json.array(() -> {
              Saying line = new Saying();
              json.object(line::member);
              line.createdAt();
              lines.add(line);
            });
        default -> json.skip();
      }
    }

    private Instant createdAt() {
      return json.required(createdAt, "createdAt");
    }
  }
}
