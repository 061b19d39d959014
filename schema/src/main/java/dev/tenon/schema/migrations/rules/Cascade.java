package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Tokens;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.State;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statement takes along by CASCADE without naming it.
 *
 * @param step the statement
 * @param words all that is written in it, in strings as well, since a DO block's body is one
 */
record Cascade(Step step, Set<String> words) {

  static Cascade of(Step step) {
    var words = new HashSet<String>();
    gather(step.statement().text(), words);
    return new Cascade(step, words);
  }

  private static void gather(String text, Set<String> words) {
    for (var token : Tokens.of(text)) {
      switch (token.kind()) {
        case WORD -> words.add(token.text().toLowerCase(Locale.ROOT));
        case NAME -> words.add(unquoted(token));
        case LITERAL -> gather(token.said(), words);
        case SPACE, PARAMETER, NAMED, OPEN, CLOSE, SEMICOLON, OTHER -> {}
      }
    }
  }

  private static String unquoted(Token token) {
    return token.text().length() > 1 ? Name.unquoted(token.text()) : "";
  }

  /** True when this went and isn't named. */
  boolean takes(Thing gone) {
    return words.contains("cascade") && !names(gone);
  }

  /** What belongs to a table may be called as something else is, so that its sort counts too. */
  private boolean names(Thing gone) {
    return words.contains(gone.word())
        && switch (gone.kind()) {
          case "constraint", "index", "policy", "trigger" -> words.contains(gone.kind());
          default -> true;
        };
  }

  static Outcome dropCascade(Judged judged) {
    var hits = new Hits(judged);
    var run = judged.run();
    for (var step : run.kept()) {
      var cascade = of(step);
      for (var change : step.changes()) {
        var thing = change.thing();
        var was = run.start().things().get(thing.kind() + thing.id());
        var table = run.start().relation(thing.table());
        if (was != null
            && table.isPresent()
            && !step.drops(thing.table())
            && cascade.takes(thing)
            && cascade.loses(change, table.get())
            && !isBack(run.end(), was)) {
          tell(hits, step, table.get(), was);
        }
      }
    }
    return hits.outcome();
  }

  /** True for what hung on a table that stays, and did not go with a column of it. */
  private boolean loses(Change change, Thing table) {
    var thing = change.thing();
    return switch (thing.kind()) {
      case "policy", "trigger" -> change.went();
      case "constraint" ->
          change.went() && (isReference(thing) ? !losesColumnOf(thing) : !losesColumn(table.id()));
      case "index" -> change.went() && !losesColumn(table.id()) && !belongs(thing, table);
      case "column" -> change.changed("default") && thing.fact("default").isEmpty();
      default -> false;
    };
  }

  private static boolean isReference(Thing constraint) {
    return constraint.fact("type").equals("f");
  }

  private boolean losesColumn(String table) {
    return columnsGone().anyMatch(column -> table.equals(column.table()));
  }

  /** A reference goes with each of its own columns, whatever stays of the table. */
  private boolean losesColumnOf(Thing reference) {
    return reference
        .facts()
        .path("columns")
        .valueStream()
        .map(number -> reference.table() + "." + number.asString())
        .anyMatch(id -> columnsGone().anyMatch(column -> column.id().equals(id)));
  }

  private Stream<Thing> columnsGone() {
    return step.changes("column").filter(Change::went).map(Change::thing);
  }

  /** A key's index, and a partition's part of one, go with what they belong to. */
  private boolean belongs(Thing index, Thing table) {
    return step.changes("constraint")
            .filter(Change::went)
            .anyMatch(key -> key.thing().fact("index").equals(index.id()))
        || step.changes("index")
            .filter(Change::went)
            .anyMatch(whole -> table.fact("root").equals(whole.thing().table()));
  }

  /** True when it is made anew, or has another default, before the migrations end. */
  private static boolean isBack(State end, Thing was) {
    return end.all(was.kind()).stream()
        .filter(each -> each.name().equals(was.name()))
        .filter(each -> String.valueOf(was.table()).equals(each.table()))
        .anyMatch(each -> !was.kind().equals("column") || !each.fact("default").isEmpty());
  }

  private static void tell(Hits hits, Step step, Thing table, Thing was) {
    var sort = sort(was);
    hits.add(
        step,
        "%s %s of %s".formatted(sort, was.name(), table.name()),
        "takes along the %s %s of %s, which it doesn't name: %s."
            .formatted(sort, was.name(), hits.weighed(table), consequence(hits, was)),
        was.kind().equals("column")
            ? "Give the column another default before: alter table %s alter column %s set default …"
                .formatted(table.name(), was.name())
            : "Drop it by its name before, so that whoever reads the migration sees it go; or make it"
                + " anew behind the drop.");
  }

  private static String sort(Thing was) {
    return switch (was.kind()) {
      case "constraint" ->
          switch (was.fact("type")) {
            case "f" -> "foreign key";
            case "c" -> "check";
            default -> "key";
          };
      case "column" -> "default of the column";
      default -> was.kind();
    };
  }

  private static String consequence(Hits hits, Thing was) {
    return switch (was.kind()) {
      case "constraint" ->
          switch (was.fact("type")) {
            case "f" ->
                "nothing holds its rows to those of %s any more"
                    .formatted(hits.name(was, "target"));
            case "c" -> "rows are let in that it refused";
            default -> "rows are let in that are alike";
          };
      case "column" ->
          was.is("required")
              ? "a row that leaves the column out is refused"
              : "a row that leaves the column out has none";
      case "index" -> "what it served reads the whole table";
      case "policy" -> "other rows are seen or written than before";
      default -> "what it did when rows were written isn't done any more";
    };
  }
}
