package dev.tenon.web.shape;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a body, so that one answer tells it all; the first hundred. */
public final class Faults {
  private static final int MOST = 100;

  private final List<Fault> faults = new ArrayList<>();
  private int count;

  /** Notes a fault. */
  public void add(String pointer, String code, String message, Object... values) {
    count++;
    if (faults.size() < MOST) {
      faults.add(new Fault(pointer, code, message, List.of(values)));
    }
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /** How many there were, those beyond the first hundred included. */
  int count() {
    return count;
  }

  public List<Fault> list() {
    return List.copyOf(faults);
  }

  /** A pointer one step deeper, escaped as RFC 6901 asks. */
  static String step(String pointer, String member) {
    return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
  }
}
