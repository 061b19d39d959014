package dev.tenon.comments;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of comments. */
public final class CommentLists {
  /** The comments of a task, oldest first, with the deleted ones below which somebody answered. */
  public static final Listed<Comment> THREAD =
      Listed.of(
          "comments",
          Comment.class,
          """
          select c.id, c.task_id, c.parent_comment_id,
                 (select json_build_object('user_id', u.id, 'display_name', u.display_name)
                    from users u
                   where u.organization_id = c.organization_id
                     and u.id = c.author_user_id
                     and c.deleted_at is null) as author,
                 case when c.deleted_at is null then c.body end as body,
                 c.created_at, c.updated_at, c.edited_at, c.deleted_at, c.version
          """,
          """
            from comments c
           where c.organization_id = :organization_id
             and (c.deleted_at is null
                  or exists (
                       with recursive below (id, deleted_at) as (
                         select a.id, a.deleted_at
                           from comments a
                          where a.organization_id = c.organization_id
                            and a.task_id = c.task_id
                            and a.parent_comment_id = c.id
                         union all
                         select a.id, a.deleted_at
                           from below b
                           join comments a
                             on a.organization_id = c.organization_id
                            and a.task_id = c.task_id
                            and a.parent_comment_id = b.id)
                       select
                         from below
                        where deleted_at is null))
          """,
          Sorts.of(
                  "c.id",
                  Comment::id,
                  SortKey.required(
                      "created_at", KeyType.MOMENT, "c.created_at", Comment::createdAt))
              .bornAt("c.created_at"),
          "created_at");

  /** Deleted comments that the caller may restore, last deleted first. */
  public static final Listed<Deleted> TRASH =
      Listed.of(
          "deleted comments",
          Deleted.class,
          """
          select c.id, c.task_id, p.key || '-' || t.number as task_key, c.author_user_id, c.body,
                 c.deleted_at, c.version
          """,
          """
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
             and c.deleted_at is not null
          """,
          Sorts.of(
              "c.id",
              Deleted::id,
              SortKey.required("deleted_at", KeyType.MOMENT, "c.deleted_at", Deleted::deletedAt)),
          "-deleted_at");

  private static final Sql PLACE =
      Sql.of(
          """
          select c.id, c.created_at
            from comments c
           where c.organization_id = :organization_id
             and c.task_id = :task_id
             and c.id = :id
          """);

  /** The comment that stands so many places before another, or the first of all. */
  private static final Sql BEFORE =
      Sql.of(
          """
          select e.id, e.created_at
            from (select c.id, c.created_at
                    from comments c
                   where c.organization_id = :organization_id
                     and c.task_id = :task_id
                     and (c.created_at, c.id) < (:created_at::timestamptz, :id::uuid)
                   order by c.created_at desc, c.id desc
                   limit :places) e
           order by e.created_at, e.id
           limit 1
          """);

  private final Db db;
  private final Lists lists;

  public CommentLists(Db db, Lists lists) {
    this.db = db;
    this.lists = lists;
  }

  /** A comment in the trash. */
  @About("A deleted comment, as the trash shows it.")
  public record Deleted(
      UUID id,
      UUID taskId,
      String taskKey,
      @Nullable UUID authorUserId,
      String body,
      Instant deletedAt,
      int version) {}

  /** The comments of a task. Fails with 404 where the caller doesn't see it. */
  public Page<Comment> of(Tenant tenant, TaskRef task, Asked asked) {
    UUID id = db.in(tenant, tx -> TaskAccess.require(tx, task, ProjectRole.VIEWER)).taskId();
    return lists.page(
        tenant,
        asked,
        THREAD.of(id.toString(), new Condition("c.task_id = :of_task", Map.of("of_task", id))));
  }

  /**
   * The comments of a task from one of them on; of none that isn't there. Fails with 404 where the
   * caller doesn't see the task.
   */
  public Page<Comment> from(Tenant tenant, TaskRef task, UUID first, Asked asked) {
    UUID id = db.in(tenant, tx -> TaskAccess.require(tx, task, ProjectRole.VIEWER)).taskId();
    return db.one(tenant, PLACE.bind("task_id", id).bind("id", first), Place.class)
        .map(place ->
            lists.page(
                tenant,
                asked,
                THREAD.of(
                    id + " from " + first,
                    new Condition(
                        """
                        c.task_id = :of_task
                         and (c.created_at, c.id) >= (:from_moment, :from_id)\
                        """,
                        Map.of("of_task", id, "from_moment", place.createdAt, "from_id", first)))))
        .orElseGet(() -> Page.whole(List.of()));
  }

  /** The comment that stands so many places before one, or the first; empty before the first. */
  public Optional<UUID> before(Tenant tenant, Comment comment, int places) {
    return db.one(
            tenant,
            BEFORE
                .bind("task_id", comment.taskId())
                .bind("created_at", comment.createdAt())
                .bind("id", comment.id())
                .bind("places", places),
            Place.class)
        .map(Place::id);
  }

  private record Place(UUID id, Instant createdAt) {}

  /** The caller's own deleted comments, and all of the projects that they manage. */
  public Page<Deleted> deleted(Tenant tenant, Asked asked) {
    UUID me = Objects.requireNonNull(tenant.userId(), "nobody has a trash");
    return lists.page(
        tenant,
        asked,
        TRASH.of(
            me.toString(),
            new Condition(
                """
                (project_role(p.id) = 'manager'
                  or c.author_user_id = :me and project_role(p.id) = 'member')\
                """,
                Map.of("me", me))));
  }
}
