package dev.tenon.routes;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.history.AuditLogApi;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** What happened. */
public final class HistoryRoutes {
  private HistoryRoutes() {}

  public static List<Route<?, ?>> history(AuditLogApi api) {
    return List.of(
        Route.get("/api/v1/audit-log")
            .named(
                "listAuditLog",
                "What happened, newest first: to administrators everything, to others what"
                    + " happened in projects that they see, and what they did.")
            .needs(Access.read())
            .lists(AuditEntry.class)
            .with(Parameter.text("entity_type", "The table of the records, such as tasks."))
            .with(Parameter.id("record_id", "Only this record's history."))
            .with(Parameter.id("user_id", "Only what this person did."))
            .with(Parameter.text("action", "Only this, such as create or sign_in."))
            .with(Parameter.moment("since", "From this moment on."))
            .with(Parameter.moment("until", "Before this moment."))
            .with(AuditLog.LISTED.sort())
            .by(api::list));
  }
}
