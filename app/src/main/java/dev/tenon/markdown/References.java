package dev.tenon.markdown;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tasks and people that texts may mean.
 *
 * @param keys such as WEB-42
 * @param handles such as ada.lovelace, in lower case
 */
public record References(Set<String> keys, Set<String> handles) {
  private static final int MOST = 1_000;

  /** A key or a mention that stands by itself: not within a word, a path or an address. */
  static final Pattern PATTERN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_/@.#=&-])"
              + "(?:(?<key>[A-Z][A-Z0-9]{0,9}-[1-9][0-9]{0,8})"
              + "|@(?<handle>[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,98}[\\p{L}\\p{N}])?))"
              + "(?![\\p{L}\\p{N}_]|[-/@][\\p{L}\\p{N}])");

  /** What these texts may mean, as far as anybody would read. */
  public static References in(Collection<String> texts) {
    Set<String> keys = new HashSet<>();
    Set<String> handles = new HashSet<>();
    for (String text : texts) {
      Matcher found = PATTERN.matcher(text);
      while (keys.size() + handles.size() < MOST && found.find()) {
        String key = found.group("key");
        if (key != null) {
          keys.add(key);
        } else {
          handles.add(found.group("handle").toLowerCase(Locale.ROOT));
        }
      }
    }
    return new References(keys, handles);
  }
}
