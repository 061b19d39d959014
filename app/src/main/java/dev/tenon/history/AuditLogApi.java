package dev.tenon.history;

import dev.tenon.lists.Asked;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.time.Instant;
import java.util.UUID;

/** The audit log over JSON. */
public final class AuditLogApi {
  private final AuditLog log;

  public AuditLogApi(AuditLog log) {
    this.log = log;
  }

  public Reply<Page<AuditEntry>> list(Request<Void> request) {
    AuditLog.Wanted wanted =
        new AuditLog.Wanted(
            request.query("entity_type", String.class).stream().toList(),
            request.query("record_id", UUID.class).stream().toList(),
            request.query("user_id", UUID.class).stream().toList(),
            request.query("action", String.class).orElse(null),
            request.query("since", Instant.class).orElse(null),
            request.query("until", Instant.class).orElse(null));
    return Reply.ok(log.page(request.tenant(), wanted, Asked.of(request)));
  }
}
