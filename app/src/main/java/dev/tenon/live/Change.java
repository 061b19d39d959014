package dev.tenon.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that changed.
 *
 * @param entity the table of the record, such as tasks; of what hangs on a task, comments or labels
 *     or assignees
 * @param task the key of the task concerned; null where none is
 * @param by who changed it; null for the system
 */
record Change(String entity, UUID id, @Nullable String task, @Nullable UUID by) {}
