package dev.tenon.pages.projects;

import dev.tenon.json.Change;
import dev.tenon.projects.ProjectKey;
import dev.tenon.projects.Projects;
import dev.tenon.projects.Visibility;
import dev.tenon.web.shape.Length;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as its form changes it.
 *
 * @param version of the project as it was read
 */
public record ProjectEdit(
    int version,
    ProjectKey key,
    @Length(min = 1, max = 200) String title,
    @Length(max = 262_144) @Nullable String description,
    Visibility visibility,
    @Nullable UUID leadUserId) {

  Projects.Patch patch() {
    return new Projects.Patch(
        Change.to(key),
        Change.to(title),
        Change.to(description == null ? "" : description),
        Change.to(visibility),
        Change.to(leadUserId));
  }

  /** The version of a record as it was read. */
  public record Version(int version) {}
}
