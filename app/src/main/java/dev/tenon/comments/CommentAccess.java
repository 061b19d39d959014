package dev.tenon.comments;

import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a transaction's caller may do with a comment on a live task. */
record CommentAccess(
    @Nullable UUID authorUserId,
    boolean deleted,
    UUID projectId,
    String projectKey,
    ProjectStatus projectStatus,
    ProjectRole role) {
  private static final Sql FIND =
      Sql.of(
          """
          select c.author_user_id, c.deleted_at is not null as deleted, p.id as project_id,
                 p.key as project_key, p.status as project_status, project_role(p.id) as role
            from comments c
            join tasks t
              on t.organization_id = c.organization_id
             and t.id = c.task_id
             and t.deleted_at is null
            join projects p
              on p.organization_id = t.organization_id
             and p.id = t.project_id
             and p.deleted_at is null
           where c.organization_id = :organization_id
             and c.id = :id
          """);

  /** The comment's author may change its words. */
  static void requireAuthor(Tx tx, Tenant tenant, UUID id) {
    CommentAccess access = requireWritable(tx, id);
    if (access.deleted) {
      throw Failure.notFound("comment");
    }
    if (!access.isAuthor(tenant)) {
      throw Failure.forbidden("author_required", "Only who wrote a comment may change it.");
    }
  }

  /** The comment's author, and the project's managers, may delete and restore it. */
  static CommentAccess requireAuthorOrManager(Tx tx, Tenant tenant, UUID id) {
    CommentAccess access = requireWritable(tx, id);
    if (!access.isAuthor(tenant) && !access.role.covers(ProjectRole.MANAGER)) {
      throw ProjectAccess.forbidden(ProjectRole.MANAGER);
    }
    return access;
  }

  private static CommentAccess requireWritable(Tx tx, UUID id) {
    CommentAccess access =
        tx.one(FIND.bind("id", id), CommentAccess.class)
            .orElseThrow(() -> Failure.notFound("comment"));
    if (!access.role.covers(ProjectRole.MEMBER)) {
      throw ProjectAccess.forbidden(ProjectRole.MEMBER);
    }
    new ProjectAccess(access.projectId, access.projectKey, access.projectStatus, access.role)
        .writable();
    return access;
  }

  private boolean isAuthor(Tenant tenant) {
    return authorUserId != null && authorUserId.equals(tenant.userId());
  }
}
