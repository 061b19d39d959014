package dev.tenon.settings;

import static java.util.Comparator.comparingInt;
import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Each environment variable that Tenon reads, as README's table shows them. */
public enum Setting {
  DATABASE_URL(
      "",
      "the PostgreSQL 15 or later to use, as `postgresql://tenon_app:password@host:5432/tenon`;"
          + " empty: the embedded PostgreSQL 18"),
  DATABASE_OWNER_URL(
      "",
      "the same database as `tenon_owner`, which migrates the schema at start; empty: a schema that"
          + " is not current stops the start"),
  DATA("./data", "the directory of the embedded PostgreSQL; nobody else may read it"),
  HOST("127.0.0.1", "the address to listen on; `0.0.0.0` lets other machines reach it"),
  PORT("8080", "the port to listen on"),
  BASE_URL(
      "http://localhost:<port>",
      "where people reach Tenon, for links and for telling its own pages from others'"),
  POOL_SIZE("8", "connections to the database, 2 to 200"),
  TRUSTED_PROXIES(
      "",
      "the networks of your own reverse proxies, as `10.0.0.0/8, ::1`, whose `X-Forwarded-For` tells"
          + " where a request comes from; empty: nobody's does"),
  SIGN_UP(
      "first",
      "who may sign up: `open` everybody, each with an organization of their own; `first` whoever"
          + " comes first; `closed` nobody"),
  REQUESTS_PER_MINUTE("600", "how many requests one caller may make in a minute"),
  SMTP_URL(
      "",
      "the mail server, as `smtp://user:password@host:587`, or `smtps://` for TLS from the first"
          + " byte; empty: no mail is sent"),
  MAIL_FROM("tenon@localhost", "the sender of mail"),
  LOG_LEVEL("info", "`error`, `warn`, `info` or `debug`, of Tenon's own events"),
  LOG_FORMAT("auto", "`text`, `json`, or `auto`: text on a terminal, JSON elsewhere"),
  JAVA_HOME("", "the JDK, 25 or later, that `./tenon` is to use; empty: it looks for one");

  static final String PREFIX = "TENON_";

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** The name of the environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** What holds when the variable is empty or missing. */
  public String fallback() {
    return fallback;
  }

  /** One line, in Markdown. */
  public String meaning() {
    return meaning;
  }

  static boolean isKnown(String variable) {
    return Arrays.stream(values()).anyMatch(setting -> setting.variable().equals(variable));
  }

  /** The setting whose name takes the fewest edits to get to from a variable that is none. */
  static Setting nearest(String variable) {
    return Arrays.stream(values())
        .min(comparingInt(setting -> editDistance(variable.toUpperCase(ROOT), setting.variable())))
        .orElseThrow();
  }

  /** Levenshtein's: insertions, deletions and substitutions of single characters. */
  private static int editDistance(String from, String to) {
    int[] previous = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        current[j] =
            Math.min(previous[j - 1] + substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
