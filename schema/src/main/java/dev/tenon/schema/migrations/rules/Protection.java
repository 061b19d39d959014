package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.State;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Who may see what, before and after. */
final class Protection {

  /** What decides on rights, by the kind of thing. */
  private static final Map<String, List<String>> RIGHTS =
      Map.of(
          "relation", List.of("owner", "rights", "row security", "forced row security"),
          "routine", List.of("owner", "rights", "security definer"),
          "type", List.of("owner", "rights"),
          "schema", List.of("owner", "rights"),
          "role", List.of("superuser", "passes row security", "member of"),
          "policy", List.of("command", "permissive", "roles", "using", "check"));

  /** From how many on things that change alike are told together. */
  private static final int MANY = 12;

  private Protection() {}

  static Outcome newTenantTable(Judged judged) {
    var column = judged.tenantColumn();
    if (column == null) {
      return new Outcome.Refused(
          "No column is known that tells tenants apart: name it by --tenant-column.");
    }
    var hits = new Hits(judged);
    var end = judged.run().end();
    for (var step : judged.run().kept()) {
      step.changes("relation")
          .filter(Change::came)
          .map(Change::thing)
          .filter(table -> table.isTable() && !table.is("partition"))
          .map(table -> end.relation(table.id()).orElse(null))
          .filter(Objects::nonNull)
          .filter(table -> has(end, table, column) && !isProtected(end, table))
          .forEach(table ->
              hits.add(
                  step,
                  table.name(),
                  "makes a table with %s that no policy protects: every tenant sees the rows of all"
                          .formatted(column)
                      + " others.",
                  "alter table %1$s enable row level security; alter table %1$s force row level"
                          .formatted(table.name())
                      + " security; create policy … on %s using (%s = …)"
                          .formatted(table.name(), column)));
    }
    return hits.outcome();
  }

  private static boolean has(State state, Thing table, String column) {
    return state.all("column").stream()
        .anyMatch(each -> table.id().equals(each.table()) && each.word().equals(column));
  }

  private static boolean isProtected(State state, Thing table) {
    return table.is("row security")
        && state.all("policy").stream().anyMatch(each -> table.id().equals(each.table()));
  }

  static Outcome authorizationChange(Judged judged) {
    var hits = new Hits(judged);
    var start = judged.run().start();
    for (var step : judged.run().kept()) {
      var alike = new TreeMap<String, List<String>>();
      for (var change : step.changes()) {
        var thing = change.thing();
        var facts = RIGHTS.getOrDefault(thing.kind(), List.of());
        if (thing.kind().equals("policy") && hits.old(thing.table()).isPresent()) {
          policy(hits, step, change, start);
        } else if (start.things().containsKey(thing.kind() + thing.id())
            && !thing.kind().equals("column")) {
          facts.stream()
              .filter(change::changed)
              .forEach(fact ->
                  alike
                      .computeIfAbsent(
                          "%s was %s, is %s"
                              .formatted(fact, before(change, fact), shown(thing.fact(fact))),
                          each -> new ArrayList<>())
                      .add("%s of %s".formatted(fact, thing.name())));
        }
      }
      alike.forEach((what, objects) -> alike(hits, step, what, objects));
      columns(hits, step, start);
    }
    return hits.outcome();
  }

  /** A statement about all tables of a schema is one thing to look at, not a hundred. */
  private static void alike(Hits hits, Step step, String what, List<String> objects) {
    var sorted = objects.stream().sorted().toList();
    var apart = sorted.size() <= MANY;
    for (var object : apart ? sorted : List.of(sorted.getFirst() + " and others")) {
      hits.add(
          step,
          object,
          "changes who may do what%s: %s."
              .formatted(apart ? "" : ", of %d alike".formatted(sorted.size()), what),
          "Have somebody look who did not write it.");
    }
  }

  /** The rights on a table's columns, which one statement changes together. */
  private static void columns(Hits hits, Step step, State start) {
    var byTable = new TreeMap<String, List<Change>>();
    step.changes("column")
        .filter(change -> change.changed("rights"))
        .forEach(change ->
            start
                .relation(change.thing().table())
                .ifPresent(table ->
                    byTable.computeIfAbsent(table.name(), each -> new ArrayList<>()).add(change)));
    byTable.forEach((table, changes) ->
        hits.add(
            step,
            "column rights of " + table,
            "changes who may do what: %s."
                .formatted(
                    String.join(
                        "; ",
                        changes.stream()
                            .map(each ->
                                "%s was %s, is %s"
                                    .formatted(
                                        each.thing().name(),
                                        before(each, "rights"),
                                        shown(each.thing().fact("rights"))))
                            .sorted()
                            .toList())),
            "Have somebody look who did not write it."));
  }

  private static void policy(Hits hits, Step step, Change change, State start) {
    var policy = change.thing();
    var table = start.relation(policy.table()).map(Thing::name).orElse("");
    var how = change.came() ? "adds" : change.went() ? "drops" : "changes";
    hits.add(
        step,
        "policy %s on %s".formatted(policy.name(), table),
        "%s a policy: other rows are seen or written on %s than before.".formatted(how, table),
        "Have somebody look who did not write it.");
  }

  private static String before(Change change, String fact) {
    var before = change.before();
    return shown(before == null ? "" : before.fact(fact));
  }

  private static String shown(String fact) {
    return fact.isEmpty() ? "nothing" : fact;
  }
}
