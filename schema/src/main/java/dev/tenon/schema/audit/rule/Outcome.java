package dev.tenon.schema.audit.rule;

import java.util.List;

/** What came of a search. */
public sealed interface Outcome {

  /** It was carried out. */
  record Searched(List<Hit> hits) implements Outcome {

    public Searched {
      hits = List.copyOf(hits);
    }
  }

  /**
   * It was carried out in part.
   *
   * @param sentence what was not judged, why, and what would help
   */
  record Partly(List<Hit> hits, String sentence) implements Outcome {

    public Partly {
      hits = List.copyOf(hits);
    }
  }

  /** It could not be carried out; the sentence says why, and what would help. */
  record Refused(String sentence) implements Outcome {}
}
