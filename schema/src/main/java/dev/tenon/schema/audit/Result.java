package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.catalog.Server;
import java.util.ArrayList;
import java.util.List;

/**
 * What an audit found.
 *
 * @param tables how many tables there are, partitions and those of extensions left out
 * @param notes what the audit assumed, each in a sentence
 * @param searched the rules that had their say, whether or not they found anything
 * @param unsearched those that had not
 * @param findings the worst first
 */
public record Result(
    Server server,
    int tables,
    List<String> notes,
    List<RulePage> searched,
    List<Unsearched> unsearched,
    List<Finding> findings) {

  /**
   * A rule that could not be held against the schema.
   *
   * @param reason why, and what would help, in a sentence
   */
  public record Unsearched(RulePage rule, String reason) {}

  public Result {
    notes = List.copyOf(notes);
    searched = List.copyOf(searched);
    unsearched = List.copyOf(unsearched);
    findings = List.copyOf(findings);
  }

  /** The same with more that was assumed. */
  public Result noting(List<String> more) {
    var all = new ArrayList<>(notes);
    all.addAll(more);
    return new Result(server, tables, all, searched, unsearched, findings);
  }
}
