package dev.tenon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether everybody can use a page: by axe-core, in both themes, on a screen and on a phone. */
public final class Accessibility {
  private static final String AXE = text("/axe.min.js");

  /** Told in a line each: the rule, how bad, what to do, and where. */
  private static final String RUN =
      """
      async (options) => (await axe.run(document, { ...options, resultTypes: ['violations'] }))
        .violations.flatMap((found) => found.nodes.map((node) =>
          `${found.id} (${found.impact}): ${found.help}: ${node.target} ${node.html}`))
      """;

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The rules whose verdict rests on colours. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final Map<String, Object> ALL = Map.of("runOnly", TAGS);

  /** Of what differs in the dark. */
  private static final Map<String, Object> COLOURS_ALONE =
      Map.of("runOnly", Map.of("type", "rule", "values", COLOURS));

  /** Of what differs in another language. */
  private static final Map<String, Object> ALL_BUT_COLOURS =
      Map.of(
          "runOnly",
          TAGS,
          "rules",
          Map.of(
              COLOURS.getFirst(),
              Map.of("enabled", false),
              COLOURS.getLast(),
              Map.of("enabled", false)));

  /** What ends beyond the page, if the page can be moved sideways for it. */
  private static final String OVERFLOWING =
      """
      () => {
        const page = document.documentElement
        if (page.scrollWidth <= page.clientWidth) return []
        return [...document.body.querySelectorAll("*")]
          .filter(element => element.getBoundingClientRect().right > page.clientWidth)
          .map(element => element.cloneNode().outerHTML)
      }
      """;

  private Accessibility() {}

  /** Asserts it of the page as it is, and keeps a picture of each look. */
  public static void holds(Visit visit, String name) {
    for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
      holds(visit, name, width, ColorScheme.LIGHT, ALL);
      holds(visit, name, width, ColorScheme.DARK, COLOURS_ALONE);
    }
    visit.width(Visit.WIDE).scheme(ColorScheme.LIGHT);
  }

  /** The same of one look. */
  public static void holds(Visit visit, String name, int width, ColorScheme scheme) {
    holds(visit, name, width, scheme, ALL);
  }

  /** The same on a phone, of a page whose colours were looked at in another language. */
  public static void holdsInWords(Visit visit, String name) {
    holds(visit, name, Visit.NARROW, ColorScheme.LIGHT, ALL_BUT_COLOURS);
  }

  private static void holds(
      Visit visit, String name, int width, ColorScheme scheme, Map<String, Object> rules) {
    visit.width(width).scheme(scheme);
    String look = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
    visit.picture(look);
    assertThat(violations(visit.page(), rules)).as(look).isEmpty();
    assertThat((List<?>) visit.page().evaluate(OVERFLOWING))
        .as("%s scrolls sideways", look)
        .isEmpty();
  }

  /** A page is given axe once: it is half a megabyte. */
  private static List<?> violations(Page page, Map<String, Object> rules) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(AXE);
    }
    return (List<?>) page.evaluate(RUN, rules);
  }

  private static String text(String resource) {
    try (InputStream in = Accessibility.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
