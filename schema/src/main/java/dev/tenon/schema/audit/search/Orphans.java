package dev.tenon.schema.audit.search;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Prelude;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows that refer to a parent that isn't there, where nothing forbids it: by keys not validated,
 * not enforced, with their triggers disabled, or never declared. A bounded number of rows of each
 * is looked at.
 */
final class Orphans implements Search {

  private static final Sql UNDECLARED = Sql.beside(Orphans.class, "undeclared_references");
  private static final Sql UNWATCHED = Sql.beside(Orphans.class, "unwatched_keys");
  private static final long LIMIT = 100_000;

  @Override
  public Outcome in(Subject subject) {
    // A policy that hid parents would make orphans of their children: let the server refuse.
    subject
        .session()
        .ask(new Sql("row security", "select set_config('row_security', 'off', true)"), Map.of());
    var hits = new ArrayList<Hit>();
    var refusals = new ArrayList<String>();
    var references = references(subject);
    for (var reference : references) {
      switch (subject.session().ask(reference.question(LIMIT), Map.of())) {
        case Answer.Refused(var sentence) -> refusals.add(reference.child() + ": " + sentence);
        case Answer.Rows(var rows) -> {
          var row = rows.getFirst();
          var orphans = row.get("orphans").asLong();
          if (orphans > 0 && reference.believable(row.get("rows").asLong(), orphans)) {
            hits.add(
                hit(reference, row.get("rows").asLong(), orphans, row.get("example").asString()));
          }
        }
      }
    }
    if (refusals.isEmpty()) {
      return new Outcome.Searched(hits);
    }
    return refusals.size() == references.size()
        ? new Outcome.Refused(refusals.getFirst())
        : new Outcome.Partly(
            hits,
            "%d of %d references were not looked at, the first for this: %s"
                .formatted(refusals.size(), references.size(), refusals.getFirst()));
  }

  private static List<Reference> references(Subject subject) {
    var unwatched = unwatched(subject);
    var declared =
        subject.catalog().relationships().stream()
            .map(Relationship::key)
            .flatMap(key -> reason(key, unwatched).map(why -> Reference.of(key, why)).stream());
    return Stream.concat(declared, undeclared(subject)).toList();
  }

  private static Stream<Reference> undeclared(Subject subject) {
    return switch (Prelude.ask(subject, UNDECLARED)) {
      case Answer.Refused refused -> Stream.empty();
      case Answer.Rows(var rows) -> rows.stream().map(Reference::undeclared);
    };
  }

  private static Optional<String> reason(ForeignKey key, Set<String> unwatched) {
    if (unwatched.contains(key.table() + " " + key.name())) {
      return Optional.of("the triggers of its foreign key are disabled");
    }
    if (!key.enforced()) {
      return Optional.of("its foreign key is not enforced");
    }
    return key.validated() ? Optional.empty() : Optional.of("its foreign key was never validated");
  }

  /** Each as "table name"; none where the catalog of triggers can't be read. */
  private static Set<String> unwatched(Subject subject) {
    return switch (subject.session().ask(UNWATCHED, subject.parameters())) {
      case Answer.Refused refused -> Set.of();
      case Answer.Rows(var rows) ->
          rows.stream()
              .map(row -> row.get("table").asString() + " " + row.get("name").asString())
              .collect(Collectors.toSet());
    };
  }

  private static Hit hit(Reference reference, long rows, long orphans, String example) {
    return new Hit(
        reference.declared() ? null : Severity.WARNING,
        reference.object(),
        "%d of %s%d rows refer to a row of %s that isn't there, such as (%s): %s."
            .formatted(
                orphans,
                rows == LIMIT ? "the first " : "",
                rows,
                reference.parent(),
                example,
                reference.unwatched()),
        "Look at them: select * from %s c where not exists (select 1 from %s p where (%s) = (%s)); then mend or delete them, and add or validate the foreign key"
            .formatted(
                reference.child(),
                reference.parent(),
                qualified("p", reference.parentColumns()),
                qualified("c", reference.columns())));
  }

  private static String qualified(String alias, List<String> columns) {
    return columns.stream()
        .map(column -> alias + "." + Name.quoted(column))
        .collect(Collectors.joining(", "));
  }
}
