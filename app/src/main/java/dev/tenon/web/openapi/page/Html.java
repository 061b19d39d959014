package dev.tenon.web.openapi.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** HTML as a tree. What gets into it as text comes out escaped; there is no other way in. */
sealed interface Html {

  /** Elements that have no end tag. */
  Set<String> VOID = Set.of("meta", "link", "input", "br", "wbr");

  record Text(String text) implements Html {}

  record Element(String tag, Map<String, String> attributes, List<Html> children) implements Html {
    /** The same element with one attribute more. */
    Element with(String attribute, String value) {
      Map<String, String> more = new TreeMap<>(attributes);
      more.put(attribute, value);
      return new Element(tag, more, children);
    }

    /** The same element of a class. */
    Element as(String style) {
      return with("class", style);
    }

    /** The same element with more in it. */
    Element with(List<? extends Html> more) {
      List<Html> all = new ArrayList<>(children);
      all.addAll(more);
      return new Element(tag, attributes, all);
    }
  }

  static Element of(String tag, Html... children) {
    return new Element(tag, Map.of(), Arrays.asList(children));
  }

  static Element of(String tag, String text) {
    return of(tag, new Text(text));
  }

  static Element link(String href, String text) {
    return of("a", text).with("href", href);
  }

  /** Writes the tree. */
  default void writeTo(StringBuilder out) {
    switch (this) {
      case Text(String text) -> escape(text, out);
      case Element(String tag, Map<String, String> attributes, List<Html> children) -> {
        out.append('<').append(tag);
        attributes.forEach((name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value, out);
          out.append('"');
        });
        out.append('>');
        if (!VOID.contains(tag)) {
          children.forEach(child -> child.writeTo(out));
          out.append("</").append(tag).append('>');
        }
      }
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
