package dev.tenon.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with names in angle brackets where ids of a world's records go. A star stands for the
 * project that is attacked: {@code <* todo>} is the status of WEB or OPS. {@code <secret …>} is no
 * reference, but a word that the world knows, and so is {@code <slug>}, its organization's.
 */
record Template(String text) {
  private static final String SLUG = "slug";
  private static final Pattern NAME = Pattern.compile("<([^<>]+)>");

  /** What it refers to, in the order in which it does. */
  List<String> references() {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(text);
    while (matcher.find()) {
      if (!isWord(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** The text, all of whose names are of one world. */
  String in(World world, String project) {
    return with(world, project, -1, name -> world.id(name));
  }

  /** The text, whose reference at an index is another id than the world's. */
  String with(World world, String project, int index, Function<String, String> other) {
    int[] at = {0};
    return NAME.matcher(text)
        .replaceAll(found -> {
          String name = found.group(1).replace("*", project);
          if (isWord(name)) {
            return Matcher.quoteReplacement(
                name.equals(SLUG)
                    ? world.slug()
                    : world.secret(name.substring("secret ".length())));
          }
          return at[0]++ == index ? other.apply(name) : world.id(name);
        });
  }

  private static boolean isWord(String name) {
    return name.startsWith("secret ") || name.equals(SLUG);
  }
}
