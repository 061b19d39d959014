package dev.tenon.schema.audit.baseline;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.rule.Severity;
import java.util.List;

/**
 * An audit's findings, parted by a baseline.
 *
 * @param open those that count
 * @param waived those that are let stand
 * @param remarks what is wrong with the baseline itself, each in a sentence
 */
public record Verdict(
    Result result, List<Finding> open, List<Waived> waived, List<String> remarks) {

  /** A finding and why it may stand. */
  public record Waived(Finding finding, Waiver waiver) {}

  public Verdict {
    open = List.copyOf(open);
    waived = List.copyOf(waived);
    remarks = List.copyOf(remarks);
  }

  /** True when anything that counts is as bad as this, or worse. */
  public boolean reaches(Severity threshold) {
    return open.stream().anyMatch(finding -> finding.severity().reaches(threshold));
  }

  public long count(Severity severity) {
    return open.stream().filter(finding -> finding.severity() == severity).count();
  }
}
