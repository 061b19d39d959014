package dev.tenon.history;

import dev.tenon.json.JsonText;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened. */
@About("A change or an event, as the audit log keeps it for good.")
public record AuditEntry(
    UUID id,
    Instant occurredAt,
    @About("The table of the record, such as tasks.") String entityType,
    @About("The record; of an assignee, a label or a member, what they hang on.") UUID recordId,
    @About("The project that the record is part of.") @Nullable UUID projectId,
    @About("create, update, delete or restore, or an event such as sign_in or permission_denied.")
        String action,
    @About("Who did it; null for the system.") @Nullable UUID performedByUserId,
    @About("Their name, while the organization knows them.") @Nullable String performedByName,
    @About("session, api_token, job or import.") @Nullable String performedVia,
    @Nullable String requestId,
    @About("What changed: {column: [before, after]}.") JsonText changes) {

  /** What stands for personal data, which the log doesn't keep. */
  public static final String PERSONAL = "[personal]";
}
