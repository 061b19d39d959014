package dev.tenon.pages.setup;

import dev.tenon.projects.Project;
import dev.tenon.web.pages.View;
import dev.tenon.workflow.Status;
import dev.tenon.workflow.Transition;
import java.util.List;
import java.util.Set;

/**
 * A project's workflow: its statuses from left to right, and the moves between them.
 *
 * @param moves those allowed; none means all
 */
public record WorkflowView(
    Project project, List<Status> statuses, Set<Transition> moves, boolean manages, Typed typed)
    implements View {

  /** Whether tasks may go from one status to another. */
  public boolean allows(Status from, Status to) {
    return moves.isEmpty() || moves.contains(new Transition(from.id(), to.id()));
  }
}
