package dev.tenon.comments;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The comments of an organization. */
public final class Comments {
  private static final Sql FIND =
      Sql.of(
          """
          select c.id, c.task_id, c.parent_comment_id,
                 (select json_build_object('user_id', u.id, 'display_name', u.display_name)
                    from users u
                   where u.organization_id = c.organization_id
                     and u.id = c.author_user_id) as author,
                 c.body, c.created_at, c.updated_at, c.edited_at, c.deleted_at, c.version
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
             and c.deleted_at is null
          """);

  /** An answer to a comment that isn't there becomes one to an id that nothing has: refused. */
  private static final Sql INSERT =
      TaskStatements.of(
          """
          with c as (
            insert into comments (
              organization_id, id, project_id, task_id, parent_comment_id, author_user_id, body)
            select t.organization_id, :id, t.project_id, t.id,
                   case
                     when :parent_comment_id::uuid is not null then coalesce(
                       (select a.id
                          from comments a
                         where a.organization_id = :organization_id
                           and a.task_id = t.id
                           and a.id = :parent_comment_id
                           and a.deleted_at is null),
                       '00000000-0000-0000-0000-000000000000')
                   end,
                   :author_user_id, :body
              from tasks t
              join projects p on {in writable project}
             where t.organization_id = :organization_id
               and {task}
               and t.deleted_at is null
            returning *)
          select c.id, c.task_id, c.parent_comment_id,
                 (select json_build_object('user_id', u.id, 'display_name', u.display_name)
                    from users u
                   where u.organization_id = :organization_id
                     and u.id = c.author_user_id) as author,
                 c.body, c.created_at, c.updated_at, c.edited_at, c.deleted_at, c.version
            from c
          """);

  private static final Sql EDIT =
      Sql.of(
          """
          update comments
             set body = :body,
                 edited_at = now()
           where organization_id = :organization_id
             and id = :id
             and version = :version
             and deleted_at is null
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          update comments
             set deleted_at = now()
           where organization_id = :organization_id
             and id = :id
             and version = :version
             and deleted_at is null
          """);

  private static final Sql RESTORE =
      Sql.of(
          """
          update comments
             set deleted_at = null
           where organization_id = :organization_id
             and id = :id
             and deleted_at is not null
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Comments(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** A comment in the making. */
  public record Draft(
      @About("Markdown.") @Length(min = 1, max = 262_144) String body,
      @About("The comment of the same task that it answers.") @Nullable UUID parentCommentId) {}

  /** What its author may change of a comment. */
  public record Patch(@About("Markdown.") @Length(min = 1, max = 262_144) String body) {}

  /** Comments on a task. */
  public Comment create(Tenant tenant, TaskRef task, Draft draft) {
    try {
      return db.one(
              tenant,
              task.in(INSERT)
                  .bind("id", ids.get())
                  .bind("parent_comment_id", draft.parentCommentId())
                  .bind("author_user_id", tenant.userId())
                  .bind("body", draft.body()),
              Comment.class)
          .orElseThrow(() -> db.in(tenant, tx -> notMade(tx, task)));
    } catch (Violation violation) {
      if (violation.name().equals("comments_parent_comment_id_fkey")) {
        throw Failure.invalid(
            "/parent_comment_id", "unknown_comment", "must be a comment on the same task");
      }
      throw violation;
    }
  }

  /** A live comment. */
  public Comment get(Tenant tenant, UUID id) {
    return db.one(tenant, FIND.bind("id", id), Comment.class)
        .orElseThrow(() -> Failure.notFound("comment"));
  }

  /** Changes a comment's words, as its author. Fails when it is no longer of this version. */
  public Comment edit(Tenant tenant, UUID id, int version, Patch patch) {
    return db.in(
        tenant,
        tx -> {
          CommentAccess.requireAuthor(tx, tenant, id);
          changed(
              tx.update(EDIT.bind("id", id).bind("version", version).bind("body", patch.body())));
          return get(tx, id);
        });
  }

  /**
   * Puts a comment into the trash, as its author or a manager of its project; the answers to it
   * stay. Fails when it is no longer of this version.
   */
  public void delete(Tenant tenant, UUID id, int version) {
    db.in(
        tenant,
        tx -> {
          if (CommentAccess.requireAuthorOrManager(tx, tenant, id).deleted()) {
            throw Failure.notFound("comment");
          }
          return changed(tx.update(DELETE.bind("id", id).bind("version", version)));
        });
  }

  /** Takes a comment out of the trash. One that isn't there stays as it is. */
  public Comment restore(Tenant tenant, UUID id) {
    return db.in(
        tenant,
        tx -> {
          CommentAccess.requireAuthorOrManager(tx, tenant, id);
          tx.update(RESTORE.bind("id", id));
          return get(tx, id);
        });
  }

  private static Comment get(Tx tx, UUID id) {
    return tx.one(FIND.bind("id", id), Comment.class)
        .orElseThrow(() -> Failure.notFound("comment"));
  }

  private static int changed(int rows) {
    if (rows == 0) {
      throw Failure.stale();
    }
    return rows;
  }

  private static Failure notMade(Tx tx, TaskRef task) {
    TaskAccess.requireWritable(tx, task);
    return Failure.conflict("changed_meanwhile", "The task was changed just now. Try again.");
  }
}
