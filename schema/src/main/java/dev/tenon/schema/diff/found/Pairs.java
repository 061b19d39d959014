package dev.tenon.schema.diff.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two lists, put side by side by what names their members.
 *
 * @param removed only in the first
 * @param added only in the second
 * @param both in either
 */
public record Pairs<T>(List<T> removed, List<T> added, List<Pair<T>> both) {

  /** The same thing at two times. */
  public record Pair<T>(T before, T after) {}

  public static <T> Pairs<T> of(List<T> before, List<T> after, Function<? super T, ?> name) {
    Map<Object, T> left = new LinkedHashMap<>();
    before.forEach(each -> left.put(name.apply(each), each));
    var added = new ArrayList<T>();
    var both = new ArrayList<Pair<T>>();
    for (var each : after) {
      var same = left.remove(name.apply(each));
      if (same == null) {
        added.add(each);
      } else {
        both.add(new Pair<>(same, each));
      }
    }
    return new Pairs<>(List.copyOf(left.values()), List.copyOf(added), List.copyOf(both));
  }

  /** The same with some of those that came and went taken for one thing. */
  public Pairs<T> marrying(List<Pair<T>> renamed) {
    var gone = new ArrayList<>(removed);
    var come = new ArrayList<>(added);
    var same = new ArrayList<>(both);
    for (var pair : renamed) {
      gone.remove(pair.before());
      come.remove(pair.after());
      same.add(pair);
    }
    return new Pairs<>(List.copyOf(gone), List.copyOf(come), List.copyOf(same));
  }
}
