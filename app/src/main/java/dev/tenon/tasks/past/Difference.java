package dev.tenon.tasks.past;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.tenon.tasks.past.Happening.Line;
import dev.tenon.tasks.past.Happening.Line.Kind;
import java.util.ArrayList;
import java.util.List;

/** What went and what came between two texts, line by line, with a little of what stayed. */
final class Difference {
  private static final int AROUND = 2;
  private static final int MOST_LINES = 5_000;
  private static final int MOST_SHOWN = 400;

  private Difference() {}

  /** The lines that tell it; none where the texts are too long to be compared. */
  static List<Line> of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> young = after.lines().toList();
    if (old.size() > MOST_LINES || young.size() > MOST_LINES) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
      int from = delta.getSource().getPosition();
      stayed(lines, old.subList(at, from), at == 0, false);
      delta.getSource().getLines().forEach(line -> lines.add(new Line(Kind.GONE, line)));
      delta.getTarget().getLines().forEach(line -> lines.add(new Line(Kind.COME, line)));
      at = from + delta.getSource().size();
    }
    stayed(lines, old.subList(at, old.size()), at == 0, true);
    return lines.size() <= MOST_SHOWN ? List.copyOf(lines) : shortened(lines);
  }

  private static List<Line> shortened(List<Line> lines) {
    List<Line> some = new ArrayList<>(lines.subList(0, MOST_SHOWN));
    some.add(new Line(Kind.LEFT_OUT, ""));
    return List.copyOf(some);
  }

  /** Of lines that stayed, those next to a change. */
  private static void stayed(List<Line> lines, List<String> same, boolean first, boolean last) {
    int before = first ? 0 : Math.min(AROUND, same.size());
    int after = last ? 0 : Math.min(AROUND, same.size() - before);
    same.subList(0, before).forEach(line -> lines.add(new Line(Kind.SAME, line)));
    if (before + after < same.size()) {
      lines.add(new Line(Kind.LEFT_OUT, ""));
    }
    same.subList(same.size() - after, same.size())
        .forEach(line -> lines.add(new Line(Kind.SAME, line)));
  }
}
