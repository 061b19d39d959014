package dev.tenon.bench.population;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit log of one organization: an entry for each change, as its trigger would write it. */
record Trail(AuditCopy audit, Dice dice, UUID organizationId) {
  /** How long after the beginning of its transaction a change is logged. */
  private static final int DELAY_MICROS = 900;

  /** What changed: its table, its id, and the project that it is part of. */
  record Subject(String table, UUID id, @Nullable UUID projectId) {}

  void created(Subject subject, long micros, @Nullable UUID by, Changes changes) {
    append(subject, micros, "create", by, changes);
  }

  void append(Subject subject, long micros, String action, @Nullable UUID by, Changes changes) {
    long moment = micros + DELAY_MICROS + dice.below(DELAY_MICROS);
    audit
        .row(moment)
        .id(organizationId)
        .id(dice.id(moment))
        .moment(moment)
        .text(subject.table())
        .id(subject.id())
        .id(subject.projectId())
        .text(action)
        .id(by)
        .text("session")
        .versioned(changes.toString());
  }
}
