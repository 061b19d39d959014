package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.vocabulary.Kind.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A list of items to filter, with a field of every kind, and somebody who asks. */
final class Examples {
  static final UUID ADA = new UUID(7, 1);
  static final UUID BOB = new UUID(7, 2);
  static final UUID BUG = new UUID(8, 1);
  static final UUID UI = new UUID(8, 2);
  static final UUID OTHER_UI = new UUID(8, 3);

  /** A morning in Berlin that is still the evening before in New York. */
  static final Instant NOW = Instant.parse("2026-11-21T01:30:00Z");

  static final Vocabulary ITEMS =
      Vocabulary.of(
              Field.required("title", new Kind.Prose(), "i.title"),
              Field.required(
                  "status",
                  Choice.of("backlog", "unstarted", "started", "completed", "cancelled")
                      .with("open", List.of("backlog", "unstarted", "started"))
                      .with("closed", List.of("completed", "cancelled")),
                  "i.status"),
              Field.required(
                  "priority",
                  Choice.ordered("none", "low", "medium", "high", "urgent"),
                  "i.priority"),
              Field.optional("due", new Kind.Moment(), "i.due_date"),
              Field.optional("start", new Kind.Day(), "i.start_date"),
              Field.optional("estimate", new Kind.Decimal(), "i.estimate"),
              Field.required("number", new Kind.Whole(), "i.number"),
              Field.required("draft", new Kind.Flag(), "i.draft"),
              Field.optional("kind", new Kind.Name(), "i.kind"),
              Field.optional("assignee", new Kind.Person("user"), "i.assignee_id"),
              Field.many(
                  "label",
                  new Kind.Reference("label"),
                  "exists (select 1 from item_labels l where l.item_id = i.id and l.label_id = any(:values))",
                  "exists (select 1 from item_labels l where l.item_id = i.id)"))
          .searching("to_tsvector('simple', i.title) @@ phraseto_tsquery('simple', :value)");

  private static final Map<String, Map<String, List<UUID>>> RECORDS =
      Map.of(
          "user", ordered(Map.of("ada@example.org", List.of(ADA), "bob", List.of(BOB))),
          "label", ordered(Map.of("bug", List.of(BUG), "ui", List.of(UI, OTHER_UI))));

  private static final Names NAMES =
      new Names() {
        @Override
        public Map<String, List<UUID>> find(String noun, Set<String> names) {
          Map<String, List<UUID>> found = new LinkedHashMap<>(records(noun));
          found.keySet().retainAll(names);
          return found;
        }

        @Override
        public List<String> known(String noun) {
          return new ArrayList<>(records(noun).keySet());
        }
      };

  private Examples() {}

  static Asker ada(String zone) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Asker(ADA, clock, ZoneId.of(zone), NAMES);
  }

  static Condition compiled(String filter) {
    return ITEMS.compile(Filter.parse(filter), ada("Europe/Berlin"));
  }

  private static Map<String, List<UUID>> records(String noun) {
    return RECORDS.getOrDefault(noun, Map.of());
  }

  private static Map<String, List<UUID>> ordered(Map<String, List<UUID>> records) {
    return new TreeMap<>(records);
  }
}
