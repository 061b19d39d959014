package dev.tenon.search;

import dev.tenon.web.shape.About;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of found text. Matches are told apart by structure and not by marks within the text, so
 * that no text can forge one, nor markup pass for it.
 */
@About("A stretch of plain text.")
public record Segment(String text, @About("Whether it is what was searched for.") boolean match) {
  /** What the database puts around a match; taken out of the text before. */
  static final String OPEN = "\uE000";

  static final String CLOSE = "\uE001";

  /** The segments of a text whose matches are marked. */
  static List<Segment> of(String marked) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      int open = marked.indexOf(OPEN, at);
      int close = open < 0 ? -1 : marked.indexOf(CLOSE, open);
      if (close < 0) {
        add(segments, marked.substring(at), false);
        break;
      }
      add(segments, marked.substring(at, open), false);
      add(segments, marked.substring(open + 1, close), true);
      at = close + 1;
    }
    return List.copyOf(segments);
  }

  private static void add(List<Segment> segments, String text, boolean match) {
    String plain = text.replace(OPEN, "").replace(CLOSE, "");
    if (!plain.isEmpty()) {
      segments.add(new Segment(plain, match));
    }
  }
}
