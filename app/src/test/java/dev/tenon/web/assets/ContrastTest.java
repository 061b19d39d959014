package dev.tenon.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the colours that meet can be told apart, in the light and in the dark (WCAG 2.2 AA). */
final class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double MARK = 3;

  private static final Path TOKENS = Path.of("src/main/web/css/tokens.css");
  private static final Pattern TOKEN = Pattern.compile("--([\\w-]+):\\s*([^;]*oklch[^;]*);");
  private static final Pattern COLOR =
      Pattern.compile("oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)(?: / ([\\d.]+))?\\)");

  private static final List<String> GROUNDS = List.of("sunken", "paper", "surface", "raised");
  private static final List<String> MEANINGS = List.of("danger", "warning", "success", "info");

  /** Of each token its light and its dark colour. */
  private static final Map<String, List<Oklch>> COLORS = new HashMap<>();

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (MatchResult token : TOKEN.matcher(Files.readString(TOKENS)).results().toList()) {
      List<Oklch> colors =
          COLOR.matcher(token.group(2)).results().map(ContrastTest::color).toList();
      COLORS.put(
          token.group(1),
          colors.size() == 1 ? List.of(colors.getFirst(), colors.getFirst()) : colors);
    }
  }

  @Test
  void textIsReadOnEveryGround() {
    for (String ground : GROUNDS) {
      for (String ink : List.of("ink", "ink-soft", "ink-faint", "accent-ink")) {
        require(ink, ground, TEXT);
        requireUnder("hover", ink, ground, TEXT);
      }
      for (String meaning : MEANINGS) {
        require(meaning, ground, TEXT);
        requireUnder("hover", meaning, ground, TEXT);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void textIsReadOnWhatMeansSomething() {
    for (String meaning : MEANINGS) {
      require(meaning, meaning + "-soft", TEXT);
      require("ink", meaning + "-soft", TEXT);
      require("ink-soft", meaning + "-soft", TEXT);
    }
    for (String ink : List.of("ink", "ink-soft", "ink-faint", "accent-ink")) {
      require(ink, "accent-soft", TEXT);
    }
    for (String fill : List.of("accent", "accent-hover", "danger-fill")) {
      require("on-accent", fill, TEXT);
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void edgesMarksAndTheFocusAreSeenOnEveryGround() {
    for (String ground : GROUNDS) {
      for (String mark :
          List.of(
              "edge",
              "focus",
              "backlog",
              "unstarted",
              "started",
              "completed",
              "cancelled",
              "urgent")) {
        require(mark, ground, MARK);
      }
      requireUnder("hover", "focus", ground, MARK);
    }
    assertThat(faults).isEmpty();
  }

  private void require(String token, String ground, double least) {
    for (int theme = 0; theme < 2; theme++) {
      note(token, ground, theme, of(ground, theme).linear(), least);
    }
  }

  private void requireUnder(String veil, String token, String ground, double least) {
    for (int theme = 0; theme < 2; theme++) {
      double[] veiled = of(veil, theme).over(of(ground, theme).linear());
      note(token, veil + " over " + ground, theme, veiled, least);
    }
  }

  private void note(String token, String ground, int theme, double[] under, double least) {
    double contrast = Oklch.contrast(of(token, theme).linear(), under);
    if (contrast < least) {
      faults.add(
          "%s on %s in the %s: %.2f, needs %.1f"
              .formatted(token, ground, theme == 0 ? "light" : "dark", contrast, least));
    }
  }

  private static Oklch of(String token, int theme) {
    return Objects.requireNonNull(COLORS.get(token), token).get(theme);
  }

  private static Oklch color(MatchResult found) {
    return new Oklch(
        Double.parseDouble(found.group(1)),
        Double.parseDouble(found.group(2)),
        Double.parseDouble(found.group(3)),
        found.group(4) == null ? 1 : Double.parseDouble(found.group(4)));
  }
}
