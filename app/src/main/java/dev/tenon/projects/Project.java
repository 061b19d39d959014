package dev.tenon.projects;

import dev.tenon.web.ProjectRole;
import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as a caller sees it. */
@About("A project: tasks, and how they are worked on.")
public record Project(
    UUID id,
    @About("The letters before its tasks' numbers, as in WEB-42.") String key,
    String title,
    @About("Markdown.") String description,
    @About("An archived project is read only.") ProjectStatus status,
    @About("organization: seen by everyone in it; private: by its members and administrators.")
        Visibility visibility,
    @About("Who answers for it.") @Nullable UUID leadUserId,
    @Nullable UUID createdByUserId,
    @About("What the caller may do in it.") ProjectRole yourRole,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {

  /** Whether the caller may change tasks in it. */
  public boolean canWork() {
    return isActive() && yourRole.covers(ProjectRole.MEMBER);
  }

  /** The same; fails where the caller may not change tasks in it. */
  public Project toWorkIn() {
    if (!yourRole.covers(ProjectRole.MEMBER)) {
      throw ProjectAccess.forbidden(ProjectRole.MEMBER);
    }
    if (!isActive()) {
      throw ProjectAccess.archived(key);
    }
    return this;
  }

  /** Whether the caller may change the project itself, and take it out of the archive. */
  public boolean canManage() {
    return yourRole.covers(ProjectRole.MANAGER);
  }

  /** The same; fails where the caller may not change it. */
  public Project toManage() {
    if (!canManage()) {
      throw ProjectAccess.forbidden(ProjectRole.MANAGER);
    }
    return this;
  }

  /** Whether the caller may change who and what belongs to it: not while it is archived. */
  public boolean canSetUp() {
    return isActive() && canManage();
  }

  private boolean isActive() {
    return status == ProjectStatus.ACTIVE;
  }
}
