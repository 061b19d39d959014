package dev.tenon.schema.docs.page;

/** A piece of a line. */
public sealed interface Words {

  /** Prose. */
  record Plain(String text) implements Words {}

  /** Prose that must not be missed. */
  record Strong(String text) implements Words {}

  /** A name or a piece of SQL. */
  record Code(String text) implements Words {}

  /**
   * A way to another page or file.
   *
   * @param target relative to this page; a page's carries no extension
   * @param page true when it is a page of these, whose extension the format decides
   */
  record Link(String text, String target, boolean page) implements Words {}
}
