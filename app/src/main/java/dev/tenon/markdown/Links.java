package dev.tenon.markdown;

import java.util.Map;

/**
 * What a reader's texts may name: tasks by key, people by handle in lower case. What isn't here
 * stays the word it is, so that no text tells its reader of what they can't see.
 *
 * @param tasks where each key leads
 * @param people each one's name
 */
public record Links(Map<String, Target> tasks, Map<String, String> people) {
  /** Nothing is linked. */
  public static final Links NONE = new Links(Map.of(), Map.of());

  /**
   * Where a key leads.
   *
   * @param address one of our own pages
   * @param title what is there, in words
   */
  public record Target(String address, String title) {}
}
