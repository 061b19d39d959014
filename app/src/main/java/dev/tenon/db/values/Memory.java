package dev.tenon.db.values;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what short texts were made into, which depends on nothing but the text. When somebody's
 * data bring too many, all are forgotten.
 */
final class Memory implements Function<String, Object> {
  private static final int MOST_TEXTS = 5_000;
  private static final int LONGEST = 500;

  private final Function<String, Object> make;
  private final ConcurrentHashMap<String, Object> made = new ConcurrentHashMap<>();

  /** One of what {@code make} makes, which must be unchangeable: it is handed out again. */
  Memory(Function<String, Object> make) {
    this.make = make;
  }

  @Override
  public Object apply(String text) {
    if (text.length() > LONGEST) {
      return make.apply(text);
    }
    Object known = made.get(text);
    if (known == null) {
      known = make.apply(text);
      if (made.size() >= MOST_TEXTS) {
        made.clear();
      }
      made.put(text, known);
    }
    return known;
  }
}
