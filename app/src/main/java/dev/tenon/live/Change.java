package dev.tenon.live;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that changed.
 *
 * @param entity the table of the record, such as tasks; of what hangs on a task, comments or labels
 *     or assignees
 * @param task the key of the task concerned; null where none is
 * @param by who changed it; null for the system, and where who is told may not know it
 * @param entries what the audit log says of it, by the ids of its entries: who is told of one of
 *     them a second time has heard of it before
 */
record Change(
    String entity, UUID id, @Nullable String task, @Nullable UUID by, List<UUID> entries) {

  /** The same, without who did it. */
  Change bySomebody() {
    return new Change(entity, id, task, null, entries);
  }
}
