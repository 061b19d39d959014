package dev.tenon.schema.shadow.ddl;

/** Names and texts as SQL takes them, whatever they are. */
final class Quoting {

  private Quoting() {}

  /** Always in quotes: the name may be a key word. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
