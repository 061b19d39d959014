package dev.tenon.pages.projects;

import dev.tenon.projects.Project;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The projects of an organization.
 *
 * @param isArchive whether they are the archived ones
 * @param next the address of those that follow; null without any
 * @param canCreate whether one may make a project
 */
public record ProjectsView(
    List<Line> lines, boolean isArchive, @Nullable String next, boolean canCreate) implements View {

  /**
   * A project in the list.
   *
   * @param lead who answers for it; null where nobody does
   */
  public record Line(Project project, @Nullable Lead lead, long done, long total) {}

  /** Who answers for a project. */
  public record Lead(UUID id, String name) {}
}
