package dev.tenon.schema.audit.baseline;

import dev.tenon.schema.audit.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A finding that is let stand.
 *
 * @param rule the rule's id
 * @param object the object as the finding names it
 * @param reason why it may stand
 * @param owner who answers for it
 * @param expires the last day on which it stands, {@code 2027-03-31}; empty for good
 */
public record Waiver(String rule, String object, String reason, String owner, String expires) {

  boolean covers(Finding finding) {
    return finding.rule().id().equals(rule) && finding.object().equals(object);
  }

  /** Why it doesn't hold on this day, in a sentence; empty when it does. */
  Optional<String> fault(LocalDate today) {
    if (reason.isBlank()) {
      return Optional.of("%s has no reason, and so doesn't count.".formatted(this));
    }
    if (owner.isBlank()) {
      return Optional.of("%s has no owner, and so doesn't count.".formatted(this));
    }
    if (expires.isBlank()) {
      return Optional.empty();
    }
    try {
      return today.isAfter(LocalDate.parse(expires))
          ? Optional.of("%s expired on %s, and counts again.".formatted(this, expires))
          : Optional.empty();
    } catch (DateTimeParseException odd) {
      return Optional.of(
          "%s expires on \"%s\", which is no date such as 2027-03-31, and so doesn't count."
              .formatted(this, expires));
    }
  }

  @Override
  public String toString() {
    return "The waiver of %s for %s".formatted(rule, object);
  }
}
