package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Trigger;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;

/** Compares the triggers of tables and views, those of partitions with their parent. */
final class Triggers {

  private final Found found;

  Triggers(Found found) {
    this.found = found;
  }

  void compare(Name was, List<Trigger> before, Name is, List<Trigger> after) {
    var pairs = Pairs.of(own(before), own(after), Trigger::name);
    for (var each : pairs.removed()) {
      found.removed(
          subject(is, each),
          summary(each),
          Effect.BREAKS_WRITERS,
          "What it did at each write does not happen any more.");
    }
    for (var each : pairs.added()) {
      found.added(
          subject(is, each),
          summary(each),
          Effect.BREAKS_WRITERS,
          "It runs within writes, may change their rows and may refuse them.");
    }
    for (var each : pairs.both()) {
      var subject = subject(is, each.after());
      found.changed(
          subject,
          "definition",
          Expressions.plain(each.before().definition().replace(was.toString(), is.toString())),
          Expressions.plain(each.after().definition()),
          Effect.BREAKS_WRITERS,
          "It runs at other writes, or runs something else.");
      found.changed(
          subject,
          "enabled",
          each.before().enabled(),
          each.after().enabled(),
          Effect.BREAKS_WRITERS,
          "It decides in which sessions the trigger runs at all.");
      found.commented(subject, each.before().comment(), each.after().comment());
    }
  }

  private static String summary(Trigger trigger) {
    return "%s %s, %s"
        .formatted(trigger.when(), String.join(" or ", trigger.events()), trigger.function());
  }

  private static List<Trigger> own(List<Trigger> triggers) {
    return triggers.stream().filter(each -> !each.inherited()).toList();
  }

  private static Subject subject(Name owner, Trigger trigger) {
    return new Subject(Concept.TRIGGER, owner, trigger.name());
  }
}
