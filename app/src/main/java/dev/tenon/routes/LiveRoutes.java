package dev.tenon.routes;

import dev.tenon.live.LiveApi;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** What is happening. */
public final class LiveRoutes {
  private LiveRoutes() {}

  public static List<Route<?, ?>> changes(LiveApi api) {
    return List.of(
        asked(
                Route.get("/api/v1/changes")
                    .named(
                        "followChanges",
                        "What changes in the projects that the caller sees, as server-sent events: change"
                            + " names a project and its records, missed says that there was more than can"
                            + " be named, ready that all until now was told.")
                    .needs(Access.read()))
            .streams("text/event-stream")
            .by(api::changes));
  }

  /** With what can be asked of such a stream. */
  public static Route.Draft asked(Route.Draft draft) {
    return draft
        .with(Parameter.text("project", "Only this project, by its key."))
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
}
