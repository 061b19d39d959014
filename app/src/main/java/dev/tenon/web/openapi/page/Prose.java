package dev.tenon.web.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little Markdown that descriptions are written in: paragraphs, strong words, code. */
final class Prose {
  private static final Pattern MARK = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`", Pattern.DOTALL);

  private Prose() {}

  static List<Html> paragraphs(String markdown) {
    List<Html> paragraphs = new ArrayList<>();
    for (String paragraph : markdown.strip().split("\n\n", -1)) {
      paragraphs.add(Html.of("p").with(line(paragraph)));
    }
    return paragraphs;
  }

  static List<Html> line(String markdown) {
    List<Html> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(markdown);
    int from = 0;
    while (mark.find()) {
      parts.add(new Html.Text(markdown.substring(from, mark.start())));
      String strong = mark.group(1);
      parts.add(strong != null ? Html.of("strong", strong) : Html.of("code", mark.group(2)));
      from = mark.end();
    }
    parts.add(new Html.Text(markdown.substring(from)));
    return parts;
  }
}
