package dev.tenon.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an import did, counted as it goes. */
public final class Report {
  private static final int MOST_NOTES = 100;

  /** The kinds of records that are counted apart. */
  public enum Kind {
    PEOPLE,
    LABELS,
    ISSUES,
    PULL_REQUESTS,
    COMMENTS;

    /** As a person reads it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** What became of a record. */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** The archive has something newer, but it was changed here as well: what is here stays. */
    KEPT
  }

  private final Map<Kind, Map<Outcome, Integer>> counts = new EnumMap<>(Kind.class);
  private final List<String> kept = new ArrayList<>();

  public void count(Kind kind, Outcome outcome) {
    count(kind, outcome, 1);
  }

  public void count(Kind kind, Outcome outcome, int records) {
    counts
        .computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.class))
        .merge(outcome, records, Integer::sum);
  }

  /** Notes what was kept as it is here although the archive says otherwise. */
  public void keep(String what) {
    if (kept.size() < MOST_NOTES) {
      kept.add(what);
    }
  }

  public int of(Kind kind, Outcome outcome) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** Over all kinds. */
  public int total(Outcome outcome) {
    return counts.values().stream().mapToInt(c -> c.getOrDefault(outcome, 0)).sum();
  }

  /** The first hundred of what was kept, such as {@code WEB-17: title, labels}. */
  public List<String> kept() {
    return Collections.unmodifiableList(kept);
  }
}
