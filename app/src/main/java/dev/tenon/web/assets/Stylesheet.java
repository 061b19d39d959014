package dev.tenon.web.assets;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one style sheet of those that it imports, with the addresses of what it refers to. */
final class Stylesheet {
  private static final Pattern IMPORT =
      Pattern.compile(
          "@import\\s+(?:url\\()?[\"']([^\"']+)[\"']\\)?(?:\\s+layer\\(([\\w.-]+)\\))?\\s*;");

  private static final Pattern URL =
      Pattern.compile("url\\(\\s*[\"']?(?!data:|#)([^\"')]+)[\"']?\\s*\\)");

  private Stylesheet() {}

  /** The names of the files that one imports directly. */
  static List<String> imports(String name, String text) {
    List<String> imports = new ArrayList<>();
    Matcher found = IMPORT.matcher(text);
    while (found.find()) {
      imports.add(resolved(name, found.group(1)));
    }
    return imports;
  }

  /**
   * The whole text of a style sheet.
   *
   * @param texts the text of a file of a name
   * @param addresses the address of a file of a name
   */
  static String whole(String name, UnaryOperator<String> texts, UnaryOperator<String> addresses) {
    String imported =
        IMPORT
            .matcher(texts.apply(name))
            .replaceAll(found -> {
              String part = whole(resolved(name, found.group(1)), texts, addresses);
              String layer = found.group(2);
              return Matcher.quoteReplacement(
                  layer == null ? part : "@layer " + layer + " {\n" + part + "\n}");
            });
    return URL.matcher(imported)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1).startsWith("/")
                    ? found.group()
                    : "url(\"" + addresses.apply(resolved(name, found.group(1))) + "\")"));
  }

  private static String resolved(String name, String reference) {
    return URI.create(name).resolve(reference).normalize().toString();
  }
}
