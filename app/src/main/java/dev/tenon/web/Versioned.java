package dev.tenon.web;

/** An answer that is one version of a record: it carries an ETag, and If-Match can name it. */
public interface Versioned {
  int version();
}
