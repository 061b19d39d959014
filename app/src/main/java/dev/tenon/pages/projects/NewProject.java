package dev.tenon.pages.projects;

import dev.tenon.projects.FirstStatuses.Draft;
import dev.tenon.projects.ProjectKey;
import dev.tenon.projects.Projects;
import dev.tenon.projects.StatusCategory;
import dev.tenon.projects.Visibility;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as its form makes it. */
public record NewProject(
    ProjectKey key,
    @Length(min = 1, max = 200) String title,
    @Length(max = 262_144) @Nullable String description,
    Visibility visibility,
    @Nullable UUID leadUserId,
    Workflow workflow) {

  /** Workflows to begin with; each can be changed later. */
  public enum Workflow {
    USUAL,
    SIMPLE,
    REVIEWED
  }

  Projects.Draft draft() {
    return new Projects.Draft(key, title, description, visibility, leadUserId, statuses());
  }

  private @Nullable List<Draft> statuses() {
    return switch (workflow) {
      case USUAL -> null;
      case SIMPLE ->
          List.of(
              new Draft("To do", StatusCategory.UNSTARTED, null),
              new Draft("Doing", StatusCategory.STARTED, null),
              new Draft("Done", StatusCategory.COMPLETED, null));
      case REVIEWED ->
          List.of(
              new Draft("Backlog", StatusCategory.BACKLOG, null),
              new Draft("To do", StatusCategory.UNSTARTED, null),
              new Draft("In progress", StatusCategory.STARTED, null),
              new Draft("In review", StatusCategory.STARTED, null),
              new Draft("Done", StatusCategory.COMPLETED, null),
              new Draft("Cancelled", StatusCategory.CANCELLED, null));
    };
  }
}
