package dev.tenon.schema.audit;

import dev.tenon.schema.audit.Result.Unsearched;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.Locked;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds rules against a database, one after the other; one that fails does not end the rest. */
public final class Audit {

  private final Subject subject;
  private final List<RulePage> searched = new ArrayList<>();
  private final List<Unsearched> unsearched = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private Audit(Subject subject) {
    this.subject = subject;
  }

  /**
   * Audits the schemas of the catalog.
   *
   * @param now the moment up to which counters of use are said to run
   * @throws DatabaseFailure when the connection is lost
   */
  public static Result of(
      ReadOnlySession session,
      Catalog catalog,
      Assumptions assumptions,
      List<Rule> rules,
      Instant now,
      Progress progress) {
    var audit = new Audit(assumptions.subject(session, catalog));
    var before = locked(session, catalog);
    for (var rule : rules) {
      progress.at(rule.id(), rules.indexOf(rule), rules.size());
      audit.search(rule);
    }
    audit.findings.sort(Finding.ORDER);
    return new Result(
        catalog.server(),
        catalog.ownTables().size(),
        notes(assumptions.notes(catalog, now), before.and(locked(session, catalog)).ofTables()),
        audit.searched,
        audit.unsearched,
        audit.findings);
  }

  private static Locked locked(ReadOnlySession session, Catalog catalog) {
    return Locked.in(session, catalog.schemas().stream().map(each -> each.name()).toList());
  }

  /** What is assumed, and what was perhaps left out since it was locked. */
  private static List<String> notes(List<String> assumed, Locked locked) {
    var notes = new ArrayList<>(assumed);
    if (!locked.names().isEmpty()) {
      notes.add(
          "Another session has locked %s: rules may not have looked there."
              .formatted(locked.words()));
    }
    return notes;
  }

  private void search(Rule rule) {
    var missing = Prerequisites.missing(rule.page(), subject);
    if (missing.isPresent()) {
      unsearched.add(new Unsearched(rule.page(), missing.get()));
      return;
    }
    switch (outcome(rule)) {
      case Outcome.Refused(var sentence) -> unsearched.add(new Unsearched(rule.page(), sentence));
      case Outcome.Partly(var hits, var sentence) -> {
        unsearched.add(new Unsearched(rule.page(), sentence));
        findings.addAll(Finding.of(rule.page(), hits));
      }
      case Outcome.Searched(var hits) -> {
        searched.add(rule.page());
        findings.addAll(Finding.of(rule.page(), hits));
      }
    }
  }

  private Outcome outcome(Rule rule) {
    try {
      return rule.search().in(subject);
    } catch (DatabaseFailure failed) {
      if (!subject.session().alive()) {
        throw failed;
      }
      return new Outcome.Refused(
          Objects.requireNonNullElse(failed.getMessage(), failed.toString()));
    }
  }
}
