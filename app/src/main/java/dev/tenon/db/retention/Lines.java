package dev.tenon.db.retention;

import java.io.IOException;

/** Where the lines of a month come from. */
interface Lines {
  void to(Sink sink) throws IOException;

  /** Takes one line of JSON. */
  interface Sink {
    void line(String json) throws IOException;
  }
}
