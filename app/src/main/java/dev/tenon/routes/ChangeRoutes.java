package dev.tenon.routes;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.AuditLog;
import dev.tenon.history.AuditLogApi;
import dev.tenon.live.LiveApi;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** What changes: as it happens, and as the audit log keeps it. */
public final class ChangeRoutes {
  private ChangeRoutes() {}

  public static List<Route<?, ?>> changes(LiveApi api) {
    return List.of(
        asked(
                Route.get("/api/v1/changes")
                    .named(
                        "followChanges",
                        "What changes in the projects that the caller sees, as server-sent events: change"
                            + " names a project and its records, missed says that there was more than can"
                            + " be named, ready that all until now was told. If asked, it tells instead"
                            + " what changes of the organization itself, in a change without a"
                            + " project.")
                    .needs(Access.read()))
            .streams("text/event-stream")
            .by(api::changes));
  }

  /** With what can be asked of such a stream. */
  public static Route.Draft asked(Route.Draft draft) {
    return draft
        .with(Parameter.text("project", "Only this project, by its key."))
        .with(
            Parameter.flag(
                "organization",
                "Instead of projects the organization itself: its people and teams, and to"
                    + " administrators its invitations and settings."))
        .with(
            Parameter.text(
                "after", "The id of the last event that was seen, to be told what was missed."))
        .with(
            Parameter.whole(
                "seconds",
                "How long to follow; 60 unless said, and 0 to be told what was missed alone.",
                0,
                600));
  }

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
