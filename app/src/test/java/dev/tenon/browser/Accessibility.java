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

/** Whether everybody can use a page: by axe-core, in both themes, on a screen and on a phone. */
final class Accessibility {
  private static final String AXE = text("/axe.min.js");

  /** Told in a line each: the rule, how bad, what to do, and where. */
  private static final String RUN =
      """
      async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        })).violations.flatMap((found) => found.nodes.map((node) =>
          `${found.id} (${found.impact}): ${found.help}: ${node.target} ${node.html}`))
      """;

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
  static void holds(Visit visit, String name) {
    for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        holds(visit, name, width, scheme);
      }
    }
    visit.width(Visit.WIDE).scheme(ColorScheme.LIGHT);
  }

  /** The same of one look. */
  static void holds(Visit visit, String name, int width, ColorScheme scheme) {
    visit.width(width).scheme(scheme);
    String look = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
    visit.picture(look);
    assertThat(violations(visit.page())).as(look).isEmpty();
    assertThat((List<?>) visit.page().evaluate(OVERFLOWING))
        .as("%s scrolls sideways", look)
        .isEmpty();
  }

  private static List<?> violations(Page page) {
    page.evaluate(AXE);
    return (List<?>) page.evaluate(RUN);
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
