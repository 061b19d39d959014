package dev.tenon.bench.traffic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The requests of real use, each as often as it is made. */
public enum Kind {
  MINE(15, "tasks of a user", "GET") {
    @Override
    String path(Subject subject) {
      return "/tasks?limit=" + LIMIT + "&filter=" + encoded("assignee:me");
    }
  },
  BY_STATUS(15, "tasks of a project by status", "GET") {
    @Override
    String path(Subject subject) {
      return "/projects/"
          + subject.projectKey()
          + "/tasks?limit="
          + LIMIT
          + "&filter="
          + encoded("status:\"In progress\"");
    }
  },
  ONE(25, "one task", "GET") {
    @Override
    String path(Subject subject) {
      return "/tasks/" + subject.taskKey();
    }
  },
  CREATE(5, "create a task", "POST") {
    @Override
    String path(Subject subject) {
      return "/projects/" + subject.projectKey() + "/tasks";
    }

    @Override
    String body(Subject subject, int turn) {
      return "{\"title\": \"Measure the "
          + subject.words()
          + " once more\", \"description\": \"As it was agreed upon.\", \"priority\": \"low\"}";
    }
  },
  UPDATE(10, "update a task", "PATCH") {
    @Override
    String path(Subject subject) {
      return "/tasks/" + subject.taskId();
    }

    @Override
    String body(Subject subject, int turn) {
      return "{\"title\": \"Check the %s again, %d\"}".formatted(subject.words(), turn);
    }
  },
  COMMENT(5, "comment on a task", "POST") {
    @Override
    String path(Subject subject) {
      return "/tasks/" + subject.taskId() + "/comments";
    }

    @Override
    String body(Subject subject, int turn) {
      return "{\"body\": \"The " + subject.words() + " can wait until Monday.\"}";
    }
  },
  BOARD(10, "a board", "GET") {
    @Override
    String path(Subject subject) {
      return "/projects/" + subject.projectKey() + "/board?limit=" + LIMIT;
    }

    @Override
    public int page() {
      return COLUMNS * super.page();
    }
  },
  FILTER(5, "a filter over all projects", "GET") {
    @Override
    String path(Subject subject) {
      return "/tasks?limit="
          + LIMIT
          + "&filter="
          + encoded("priority>=high status:open label:\"" + subject.label() + "\"");
    }
  },
  SEARCH(5, "a search", "GET") {
    @Override
    String path(Subject subject) {
      return "/search?words=" + encoded(subject.words());
    }
  },
  HISTORY(5, "audit log of a task", "GET") {
    @Override
    String path(Subject subject) {
      return "/audit-log?entity_type=tasks&record_id=" + subject.taskId();
    }
  };

  /** What is held beside the database's own limit: a look, a write and a list. */
  public static final List<Kind> CORE = List.of(ONE, CREATE, MINE);

  private static final int LIMIT = 50;

  /** A board's, in a population: backlog, to do, in progress, done, cancelled. */
  private static final int COLUMNS = 5;

  private final int weight;
  private final String title;
  private final String method;

  Kind(int weight, String title, String method) {
    this.weight = weight;
    this.title = title;
    this.method = method;
  }

  abstract String path(Subject subject);

  /** How many rows a page of its answer has at most, and one more, which tells of the next. */
  public int page() {
    return LIMIT + 1;
  }

  /**
   * Empty for what has none.
   *
   * @param turn what makes it another than the one before: a change to what is there already is
   *     none, and leaves no trace in the audit log
   */
  String body(Subject subject, int turn) {
    return "";
  }

  /** What it is, for tables. */
  public String title() {
    return title;
  }

  /** The word by which it is chosen. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean needsVersion() {
    return this == UPDATE;
  }

  /** One of all kinds, each by its weight. */
  static Kind any(RandomGenerator random) {
    int left = random.nextInt(100);
    List<Kind> all = new ArrayList<>(List.of(values()));
    while (left >= all.getFirst().weight) {
      left -= all.removeFirst().weight;
    }
    return all.getFirst();
  }

  /**
   * The request as it goes out.
   *
   * @param etag what is known of the record; of use where it is changed
   * @param turn a number that no request about this subject has had
   */
  byte[] request(Subject subject, String etag, int turn) {
    return RequestBytes.of(
        method,
        path(subject),
        subject.token(),
        needsVersion() ? etag : null,
        body(subject, turn).getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
