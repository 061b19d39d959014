package dev.tenon.routes.pages;

import dev.tenon.pages.setup.LabelPages;
import dev.tenon.pages.setup.ProjectMemberPages;
import dev.tenon.pages.setup.WorkflowPages;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** How a project is set up: the pages of its members, workflow and labels. */
public final class SetupPageRoutes {
  private static final String PROJECT = "/o/{organization}/projects/{project}";
  private static final String WORKFLOW = PROJECT + "/workflow";
  private static final String LABELS = PROJECT + "/labels";
  private static final Access READS = Access.read().in(ProjectRole.VIEWER);
  private static final Access WORKS = Access.write().in(ProjectRole.MEMBER);
  private static final Access MANAGES = Access.write().in(ProjectRole.MANAGER);
  private static final Parameter VERSION =
      Parameter.whole("version", "The version that the page showed.", 1, Integer.MAX_VALUE);

  private SetupPageRoutes() {}

  public static List<Route<?, ?>> members(ProjectMemberPages pages) {
    return List.of(
        Route.page(PROJECT + "/members")
            .named("projectMembersPage", "Who is in a project, and as what.")
            .needs(READS)
            .following()
            .by(pages::show),
        Route.form(PROJECT + "/members")
            .named("projectMemberForm", "Adds somebody to a project, or changes their role.")
            .needs(MANAGES)
            .takes(ProjectMemberPages.Membership.class)
            .again(pages::again)
            .by(pages::put),
        Route.form(PROJECT + "/members/{user_id}/removal")
            .named("projectMemberRemovalForm", "Removes somebody from a project.")
            .needs(MANAGES)
            .again(pages::again)
            .by(pages::remove));
  }

  public static List<Route<?, ?>> workflow(WorkflowPages pages) {
    return List.of(
        Route.page(WORKFLOW)
            .named("workflowPage", "A project's statuses, and the moves between them.")
            .needs(READS)
            .following()
            .by(pages::show),
        Route.form(WORKFLOW)
            .named("newStatusForm", "Makes a status.")
            .needs(MANAGES)
            .takes(WorkflowPages.Wish.class)
            .again(pages::createAgain)
            .by(pages::create),
        Route.form(WORKFLOW + "/moves")
            .named("movesForm", "Says which moves a project allows.")
            .needs(MANAGES)
            .takes(WorkflowPages.Moves.class)
            .again(pages::again)
            .by(pages::restrict),
        Route.form(WORKFLOW + "/statuses/{status}")
            .named("statusForm", "Changes a status.")
            .needs(MANAGES)
            .with(VERSION)
            .takes(WorkflowPages.Wish.class)
            .again(pages::updateAgain)
            .by(pages::update),
        Route.form(WORKFLOW + "/statuses/{status}/place")
            .named("statusPlaceForm", "Moves a status to the left or to the right.")
            .needs(MANAGES)
            .with(Parameter.whole("by", "How far to the right.", -1, 1))
            .again(pages::again)
            .by(pages::move),
        Route.form(WORKFLOW + "/statuses/{status}/deletion")
            .named("statusDeletionForm", "Deletes a status, and moves its tasks to another.")
            .needs(MANAGES)
            .with(VERSION)
            .takes(WorkflowPages.Removal.class)
            .again(pages::deleteAgain)
            .by(pages::delete));
  }

  public static List<Route<?, ?>> labels(LabelPages pages) {
    return List.of(
        Route.page(LABELS)
            .named("labelsPage", "A project's labels.")
            .needs(READS)
            .following()
            .by(pages::show),
        Route.form(LABELS)
            .named("newLabelForm", "Makes a label.")
            .needs(WORKS)
            .takes(LabelPages.Wish.class)
            .again(pages::createAgain)
            .by(pages::create),
        Route.form(LABELS + "/{label}")
            .named("changeLabelForm", "Changes a label.")
            .needs(WORKS)
            .with(VERSION)
            .takes(LabelPages.Wish.class)
            .again(pages::updateAgain)
            .by(pages::update),
        Route.form(LABELS + "/{label}/deletion")
            .named("labelDeletionForm", "Deletes a label.")
            .needs(MANAGES)
            .with(VERSION)
            .again(pages::deleteAgain)
            .by(pages::delete));
  }
}
