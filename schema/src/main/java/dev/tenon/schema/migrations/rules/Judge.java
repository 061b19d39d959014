package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.Result.Unsearched;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.catalog.Server;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.watch.Step;
import java.util.ArrayList;
import java.util.List;

/** Holds all rules against a rehearsal. */
public final class Judge {

  private Judge() {}

  /**
   * What the rules find.
   *
   * @param server the target, or the shadow where there is none
   * @param tables how many the target has
   */
  public static Result judge(Rehearsal rehearsal, Server server, int tables) {
    var searched = new ArrayList<RulePage>();
    var unsearched = new ArrayList<Unsearched>();
    var findings = new ArrayList<Finding>();
    for (var rule : Rule.all()) {
      switch (rule.judge(rehearsal.judged())) {
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
    findings.sort(Finding.ORDER);
    return new Result(server, tables, notes(rehearsal), searched, unsearched, findings);
  }

  private static List<String> notes(Rehearsal rehearsal) {
    var notes = new ArrayList<String>();
    var judged = rehearsal.judged();
    for (var gap : judged.lacking()) {
      notes.add("The shadow lacks the %s: %s".formatted(gap.concept(), gap.sentence()));
    }
    judged.run().migrations().forEach(each -> notes.addAll(each.omissions()));
    notes.addAll(judged.uses().omissions());
    judged.run().steps().stream()
        .filter(Step::unseen)
        .map(step ->
            "%s ends transactions by itself: what it locks meanwhile was not seen."
                .formatted(step.place()))
        .forEach(notes::add);
    return notes;
  }
}
