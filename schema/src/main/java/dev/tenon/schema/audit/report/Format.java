package dev.tenon.schema.audit.report;

/** What a verdict is written as. */
public enum Format {
  TEXT,
  MARKDOWN,
  JSON,
  SARIF
}
