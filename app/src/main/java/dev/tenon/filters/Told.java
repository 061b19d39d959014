package dev.tenon.filters;

import java.util.List;
import java.util.stream.Stream;

/** A sentence with what it is about. */
public record Told(Sentence sentence, List<Object> things) {
  /** In the words for programs. */
  public String text() {
    return sentence.format().formatted(things.toArray());
  }

  /** Several in a row, in the words for programs. */
  static String joined(List<Told> told) {
    StringBuilder joined = new StringBuilder();
    for (Told one : told) {
      joined.append(joined.isEmpty() ? "" : joined.toString().endsWith("?") ? " " : "; ");
      joined.append(one.text());
    }
    return joined.toString();
  }

  /** This and what else is to be said. */
  public List<Told> and(List<Told> more) {
    return Stream.concat(Stream.of(this), more.stream()).toList();
  }
}
