package dev.tenon.schema.database;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What came of a question: rows, or the sentence that says why not. */
public sealed interface Answer {

  /** The rows, each an object of the statement's columns. */
  record Rows(List<ObjectNode> rows) implements Answer {

    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** Permission, time or something of this server's version was missing; others can be asked. */
  record Refused(String sentence) implements Answer {

    static final String LOCKED = "Another transaction holds a lock: try again later.";

    /** True when it waited for a lock longer than it may. */
    public boolean byLock() {
      return sentence.endsWith(LOCKED);
    }
  }
}
