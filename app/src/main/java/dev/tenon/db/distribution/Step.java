package dev.tenon.db.distribution;

import java.util.List;

/**
 * What is done in one transaction: wholly, or not at all.
 *
 * @param title what it does, in a line
 * @param statements SQL without its semicolons, in order
 */
public record Step(String title, List<String> statements) {
  public Step {
    statements = List.copyOf(statements);
  }

  /** As psql takes it. */
  String script() {
    return "-- %s\nbegin;\n%s;\ncommit;\n".formatted(title, String.join(";\n", statements));
  }
}
