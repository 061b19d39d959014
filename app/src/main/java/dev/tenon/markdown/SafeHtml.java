package dev.tenon.markdown;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets through what texts are made of, and nothing else. */
final class SafeHtml {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|mailto:)[^\\s]{1,2000}|/o/[a-z0-9-]{1,100}/[\\w/.-]{1,200}");

  private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+#-]{1,30}");
  private static final Pattern MENTION = Pattern.compile("mention");
  private static final Pattern SIDE = Pattern.compile("left|center|right");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "blockquote",
              "ul",
              "ol",
              "li",
              "pre",
              "code",
              "em",
              "strong",
              "b",
              "i",
              "del",
              "s",
              "sub",
              "sup",
              "kbd",
              "a",
              "span",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "details",
              "summary")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching(ADDRESS)
          .onElements("a")
          .allowAttributes("title")
          .onElements("a")
          .allowAttributes("class")
          .matching(MENTION)
          .onElements("span")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("align")
          .matching(SIDE)
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private SafeHtml() {}

  static String of(String html) {
    return POLICY.sanitize(html);
  }
}
