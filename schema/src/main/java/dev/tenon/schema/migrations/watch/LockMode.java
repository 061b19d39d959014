package dev.tenon.schema.migrations.watch;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The locks on tables, the weakest first. */
public enum LockMode {
  ACCESS_SHARE("reads it"),
  ROW_SHARE("reads it for change"),
  ROW_EXCLUSIVE("writes to it"),
  SHARE_UPDATE_EXCLUSIVE("reads and writes go on, other changes of its schema and vacuum wait"),
  SHARE("reads go on, writes wait"),
  SHARE_ROW_EXCLUSIVE("reads go on, writes wait"),
  EXCLUSIVE("reads go on, writes wait"),
  ACCESS_EXCLUSIVE("reads and writes wait");

  private final String meaning;

  LockMode(String meaning) {
    this.meaning = meaning;
  }

  /** From {@code AccessExclusiveLock}, as pg_locks writes it. */
  static LockMode of(String name) {
    var words = name.replaceFirst("Lock$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return valueOf(words.toUpperCase(Locale.ROOT));
  }

  /** What it means for everybody else. */
  public String meaning() {
    return meaning;
  }

  /** {@code AccessExclusive}, as PostgreSQL's documentation calls it. */
  public String word() {
    return Pattern.compile("_")
        .splitAsStream(name())
        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** True when writers wait for it. */
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }
}
