package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.migrations.Judged;
import dev.tenon.schema.migrations.watch.Run.Failure;
import java.util.stream.Stream;

/** Whether the target is what its migrations make, and the pending ones run at all. */
final class Bookkeeping {

  private Bookkeeping() {}

  static Outcome fails(Judged judged) {
    var run = judged.run();
    var passedOver =
        Stream.concat(
                run.untried().stream().map(Bookkeeping::untried),
                run.beyond().stream().map(Bookkeeping::beyond))
            .toList();
    return judged
        .undecided()
        .<Outcome>map(failure -> new Outcome.Partly(passedOver, undecided(failure)))
        .orElseGet(() ->
            new Outcome.Searched(
                Stream.concat(
                        Stream.ofNullable(run.failure()).map(Bookkeeping::failed),
                        passedOver.stream())
                    .toList()));
  }

  private static String undecided(Failure failure) {
    return "Line %d of %s was refused: %s The shadow lacks some of the target, so that whether it runs there can't be told. Those after it were not tried."
        .formatted(failure.statement().line(), failure.migration().name(), failure.sentence());
  }

  private static Hit failed(Failure failure) {
    return new Hit(
        null,
        failure.migration().name(),
        "Line %d fails: %s Those after it were not tried."
            .formatted(failure.statement().line(), failure.sentence()),
        "Mend the statement: %s".formatted(failure.statement().summary()));
  }

  private static Hit untried(Failure failure) {
    return new Hit(
        Severity.INFORMATION,
        failure.migration().name(),
        "Line %d asks for rows that the shadow doesn't have, and was passed over: %s"
            .formatted(failure.statement().line(), failure.sentence()),
        "See that the target has them: %s".formatted(failure.statement().summary()));
  }

  private static Hit beyond(Failure failure) {
    return new Hit(
        Severity.INFORMATION,
        failure.migration().name(),
        "Line %d was passed over: %s".formatted(failure.statement().line(), failure.sentence()),
        "Look yourself at what it does: %s".formatted(failure.statement().summary()));
  }

  static Outcome checksum(Judged judged) {
    var history = judged.history();
    return new Outcome.Searched(
        judged.all().stream()
            .filter(each -> !each.repeatable())
            .flatMap(migration ->
                history.of(migration).stream()
                    .filter(applied -> applied.success() && applied.checksum() != null)
                    .filter(applied ->
                        !Integer.valueOf(migration.checksum()).equals(applied.checksum()))
                    .map(applied ->
                        new Hit(
                            null,
                            migration.name(),
                            "The file is not the one that was applied: its checksum is %d, that of"
                                    .formatted(migration.checksum())
                                + " the applied one %d.".formatted(applied.checksum()),
                            "Put the file back as it was, and make a new migration of the"
                                + " change.")))
            .toList());
  }

  static Outcome drift(Judged judged) {
    if (!judged.whole()) {
      return new Outcome.Refused(
          "Not all of the target was read, and what is missing would look as if it had gone.");
    }
    if (judged.drift().isEmpty()) {
      return new Outcome.Refused(
          "The target has no history of migrations whose files are all here, so nobody can tell"
              + " what it should be.");
    }
    return new Outcome.Searched(
        judged.drift().stream()
            .flatMap(comparison -> comparison.differences().stream())
            .filter(each -> !isHistory(each.subject().toString(), judged))
            .map(each ->
                new Hit(
                    null,
                    each.subject().toString(),
                    "On the target, against what its migrations make: %s."
                        .formatted(each.happening()),
                    "Make a migration of the change, or take it back on the target."))
            .toList());
  }

  /** The table in which the migrations are noted is made by no migration. */
  private static boolean isHistory(String subject, Judged judged) {
    return Stream.ofNullable(judged.history().table())
        .anyMatch(table -> subject.contains(table.name()));
  }
}
