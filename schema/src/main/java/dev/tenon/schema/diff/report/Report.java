package dev.tenon.schema.diff.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.diff.found.Difference;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.markup.MarkdownText;
import dev.tenon.schema.markup.Plural;
import dev.tenon.schema.markup.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a comparison, what breaks first. */
public enum Report {
  TEXT {
    @Override
    public String write(String before, String after, Comparison comparison) {
      return "%s → %s: %s\n".formatted(before, after, summary(comparison))
          + sections(
              comparison,
              effect -> "\n" + title(effect).toUpperCase(Locale.ROOT) + "\n",
              Report::asText);
    }
  },
  MARKDOWN {
    @Override
    public String write(String before, String after, Comparison comparison) {
      return "# Schema: %s → %s\n\n%s\n".formatted(before, after, summary(comparison))
          + sections(comparison, effect -> "\n## " + title(effect) + "\n\n", Report::asMarkdown);
    }
  },
  JSON {
    @Override
    public String write(String before, String after, Comparison comparison) {
      return asJson(before, after, comparison);
    }
  };

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int CONTEXT = 2;

  /**
   * The comparison as text, ended by a newline.
   *
   * @param before what the first side is called
   * @param after what the second side is called
   */
  public abstract String write(String before, String after, Comparison comparison);

  private static String summary(Comparison comparison) {
    var all = comparison.differences().size();
    if (all == 0) {
      return "no difference.";
    }
    var effects =
        Arrays.stream(Effect.values())
            .filter(each -> comparison.count(each) > 0)
            .map(each -> "%d %s".formatted(comparison.count(each), counted(each, comparison)))
            .collect(Collectors.joining(", "));
    return "%s: %s.".formatted(Plural.of(all, "difference"), effects);
  }

  private static String counted(Effect effect, Comparison comparison) {
    var one = comparison.count(effect) == 1;
    return switch (effect) {
      case BREAKS_BOTH -> one ? "breaks readers and writers" : "break readers and writers";
      case BREAKS_READERS -> one ? "breaks readers" : "break readers";
      case BREAKS_WRITERS -> one ? "breaks writers" : "break writers";
      case EXPOSES -> one ? "exposes more" : "expose more";
      case SAFE -> one ? "is safe" : "are safe";
    };
  }

  private static String sections(
      Comparison comparison,
      Function<Effect, String> heading,
      Function<Difference, String> difference) {
    return Arrays.stream(Effect.values())
        .filter(effect -> comparison.count(effect) > 0)
        .flatMap(effect ->
            Stream.concat(
                Stream.of(heading.apply(effect)),
                comparison.differences().stream()
                    .filter(each -> each.effect() == effect)
                    .map(difference)))
        .collect(Collectors.joining());
  }

  private static String title(Effect effect) {
    return switch (effect) {
      case BREAKS_BOTH -> "Breaks readers and writers";
      case BREAKS_READERS -> "Breaks readers";
      case BREAKS_WRITERS -> "Breaks writers";
      case EXPOSES -> "Exposes more than before";
      case SAFE -> "Safe";
    };
  }

  private static String asText(Difference difference) {
    return "%s %s %s\n    %s\n%s"
        .formatted(
            difference.kind().sign(),
            Visible.of(difference.subject().toString()),
            Visible.of(happening(difference)),
            difference.why(),
            lines(difference)
                .map(line -> "      " + Visible.of(line) + "\n")
                .collect(Collectors.joining()));
  }

  private static String asMarkdown(Difference difference) {
    var lines =
        lines(difference)
            .map(line -> "  " + line.replace("```", "` ` `") + "\n")
            .collect(Collectors.joining());
    return "- %s %s. %s\n%s"
        .formatted(
            MarkdownText.code(difference.subject().toString()),
            MarkdownText.escaped(happening(difference)),
            difference.why(),
            lines.isEmpty() ? "" : "\n  ```diff\n" + lines + "  ```\n");
  }

  private static String happening(Difference difference) {
    return isLong(difference) ? difference.property() + " changed" : difference.happening();
  }

  /** Texts of several lines are shown by the lines that changed. */
  private static Stream<String> lines(Difference difference) {
    if (!isLong(difference)) {
      return Stream.empty();
    }
    var before = List.copyOf(difference.before().lines().toList());
    var patch = DiffUtils.diff(before, difference.after().lines().toList());
    return UnifiedDiffUtils.generateUnifiedDiff("", "", before, patch, CONTEXT).stream().skip(2);
  }

  private static boolean isLong(Difference difference) {
    return difference.kind() == Difference.Kind.CHANGED
        && (difference.before().contains("\n") || difference.after().contains("\n"));
  }

  private static String asJson(String before, String after, Comparison comparison) {
    var root = MAPPER.createObjectNode();
    root.put("before", before);
    root.put("after", after);
    root.put("breaks", comparison.breaks());
    var array = root.putArray("differences");
    for (var each : comparison.differences()) {
      var node = array.addObject();
      node.put("kind", each.kind().name().toLowerCase(Locale.ROOT));
      node.put("concept", each.subject().concept().words());
      node.put("object", each.subject().toString());
      node.put("property", each.property());
      node.put("before", each.before());
      node.put("after", each.after());
      node.put("effect", each.effect().words());
      node.put("why", each.why());
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
