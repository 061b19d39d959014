package dev.tenon.routes;

import dev.tenon.labels.Label;
import dev.tenon.labels.LabelApi;
import dev.tenon.labels.Labels;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import dev.tenon.workflow.Status;
import dev.tenon.workflow.Statuses;
import dev.tenon.workflow.Transition;
import dev.tenon.workflow.Transitions;
import dev.tenon.workflow.WorkflowApi;
import java.util.List;

/** What a project works with: its statuses, the moves between them, and its labels. */
public final class WorkflowRoutes {
  private static final String PROJECT = "/api/v1/projects/{project}";
  private static final String STATUS = "/api/v1/statuses/{status}";
  private static final String LABEL = "/api/v1/labels/{label}";

  private WorkflowRoutes() {}

  public static List<Route<?, ?>> statuses(WorkflowApi api) {
    return List.of(
        Route.get(PROJECT + "/statuses")
            .named("listStatuses", "The statuses of a project, from left to right on its board.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .listsAll(Status.class)
            .by(api::list),
        Route.post(PROJECT + "/statuses")
            .named("createStatus", "Make a status.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Statuses.Draft.class)
            .creates(Status.class)
            .by(api::create),
        Route.put(PROJECT + "/statuses/order")
            .named("orderStatuses", "Put all statuses of a project in order.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Statuses.Order.class)
            .listsAll(Status.class)
            .by(api::order),
        Route.get(STATUS)
            .named("getStatus", "A status.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Status.class)
            .by(api::get),
        Route.patch(STATUS)
            .named("updateStatus", "Change a status.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Statuses.Patch.class)
            .answers(Status.class)
            .by(api::update),
        Route.delete(STATUS)
            .named("deleteStatus", "Delete a status, and move its tasks to another.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .conditional()
            .with(Parameter.id("move_to", "The status that its tasks go to."))
            .by(api::delete));
  }

  public static List<Route<?, ?>> transitions(WorkflowApi api) {
    return List.of(
        Route.get(PROJECT + "/transitions")
            .named("listTransitions", "The moves that a project allows; none means all.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .listsAll(Transition.class)
            .by(api::transitions),
        Route.put(PROJECT + "/transitions")
            .named("replaceTransitions", "Say which moves a project allows; none means all.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .takes(Transitions.Whole.class)
            .listsAll(Transition.class)
            .by(api::replaceTransitions));
  }

  public static List<Route<?, ?>> labels(LabelApi api) {
    return List.of(
        Route.get(PROJECT + "/labels")
            .named("listLabels", "The labels of a project.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .lists(Label.class)
            .with(Labels.LISTED.filter())
            .with(Labels.LISTED.sort())
            .by(api::list),
        Route.post(PROJECT + "/labels")
            .named("createLabel", "Make a label.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Labels.Draft.class)
            .creates(Label.class)
            .by(api::create),
        Route.get(LABEL)
            .named("getLabel", "A label.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Label.class)
            .by(api::get),
        Route.patch(LABEL)
            .named("updateLabel", "Change a label.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Labels.Patch.class)
            .answers(Label.class)
            .by(api::update),
        Route.delete(LABEL)
            .named("deleteLabel", "Delete a label: its tasks no longer show it.")
            .needs(Access.write().in(ProjectRole.MANAGER))
            .conditional()
            .by(api::delete));
  }
}
