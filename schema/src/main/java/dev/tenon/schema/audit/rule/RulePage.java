package dev.tenon.schema.audit.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The page of a rule, which is also where its severity and area stand.
 *
 * @param needs what must be there before the rule can say anything
 * @param markdown the whole page
 */
public record RulePage(
    String id, String title, Severity severity, Area area, Set<Need> needs, String markdown) {

  /** The headings of every page, in their order. */
  public static final List<String> SECTIONS =
      List.of("What", "Why", "How to mend", "When to ignore");

  private static final Pattern HEADING = Pattern.compile("# (?<id>[a-z0-9-]+): (?<title>\\S.*)");
  private static final Pattern FACT = Pattern.compile("(?<name>[a-z]+): (?<value>\\S.*)");
  private static final Set<String> FACTS = Set.of("severity", "area", "needs");

  public RulePage {
    needs = Set.copyOf(needs);
  }

  /**
   * Reads a page.
   *
   * @throws IllegalArgumentException when it lacks a fact or a section
   */
  public static RulePage parse(String markdown) {
    var lines = markdown.lines().toList();
    var heading = HEADING.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!heading.matches()) {
      throw new IllegalArgumentException("a rule's page begins with \"# id: title\"");
    }
    var facts = facts(lines);
    if (!markdown.lines().filter(line -> line.startsWith("## ")).toList().equals(headings())) {
      throw new IllegalArgumentException(
          heading.group("id") + " must have the sections " + String.join(", ", SECTIONS));
    }
    return new RulePage(
        heading.group("id"),
        heading.group("title").strip(),
        Severity.of(facts.getOrDefault("severity", "")),
        Area.of(facts.getOrDefault("area", "")),
        needs(facts.getOrDefault("needs", "")),
        markdown);
  }

  /** The text under one of the {@link #SECTIONS}. */
  public String section(String heading) {
    var start = markdown.indexOf("\n## " + heading + "\n");
    var text = markdown.substring(markdown.indexOf('\n', start + 1) + 1);
    var end = text.indexOf("\n## ");
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static Map<String, String> facts(List<String> lines) {
    var facts = new HashMap<String, String>();
    lines.stream()
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> !line.isBlank())
        .forEach(line -> {
          var fact = FACT.matcher(line);
          if (!fact.matches() || !FACTS.contains(fact.group("name"))) {
            throw new IllegalArgumentException("\"" + line + "\" is no fact of a rule");
          }
          facts.put(fact.group("name"), fact.group("value").strip());
        });
    return facts;
  }

  private static Set<Need> needs(String words) {
    var needs = EnumSet.noneOf(Need.class);
    Arrays.stream(words.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .forEach(word -> needs.add(Need.of(word)));
    return needs;
  }

  private static List<String> headings() {
    return SECTIONS.stream().map(section -> "## " + section).toList();
  }
}
