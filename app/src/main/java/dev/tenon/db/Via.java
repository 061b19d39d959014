package dev.tenon.db;

import java.util.Locale;

/** The way by which a change came, as the audit log keeps it. */
public enum Via {
  SESSION,
  API_TOKEN,
  JOB,
  IMPORT;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The lower-case word that the database stores. */
  public String text() {
    return text;
  }
}
