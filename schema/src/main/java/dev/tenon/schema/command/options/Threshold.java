package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.Severity;

/** From which finding on the exit code tells of it. */
enum Threshold {
  ERROR,
  WARNING,
  INFORMATION,
  NEVER;

  boolean isReachedBy(Verdict verdict) {
    return switch (this) {
      case ERROR -> verdict.reaches(Severity.ERROR);
      case WARNING -> verdict.reaches(Severity.WARNING);
      case INFORMATION -> verdict.reaches(Severity.INFORMATION);
      case NEVER -> false;
    };
  }
}
