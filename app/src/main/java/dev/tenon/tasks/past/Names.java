package dev.tenon.tasks.past;

import dev.tenon.history.NamedRecord;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names behind ids, as far as their reader may know them: people, statuses, labels, tasks. */
record Names(Map<UUID, NamedRecord> byId) {

  /** The name behind an id; null where the reader knows none. */
  @Nullable String of(UUID id) {
    NamedRecord named = byId.get(id);
    return named == null ? null : named.inShort();
  }
}
