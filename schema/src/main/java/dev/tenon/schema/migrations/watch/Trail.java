package dev.tenon.schema.migrations.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The steps so far, of which a migration may take some back itself. */
final class Trail {

  private static final String BEGINNING = "";

  private final List<Step> steps = new ArrayList<>();
  private final Deque<Mark> marks = new ArrayDeque<>();

  /** How many steps there were at a savepoint. */
  private record Mark(String savepoint, int steps) {}

  List<Step> steps() {
    return steps;
  }

  void add(Step step) {
    steps.add(step);
  }

  /** A transaction begins. */
  void begin() {
    marks.clear();
    mark(BEGINNING);
  }

  void mark(String savepoint) {
    marks.push(new Mark(savepoint, steps.size()));
  }

  /** Back to the latest savepoint of this name, which stays. */
  void back(String savepoint) {
    while (!marks.isEmpty() && !marks.element().savepoint().equals(savepoint)) {
      marks.pop();
    }
    if (!marks.isEmpty()) {
      steps.subList(marks.element().steps(), steps.size()).replaceAll(Step::takeBack);
    }
  }

  /** Back to where the transaction began. */
  void back() {
    back(BEGINNING);
  }
}
