package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored comments that were made of remarks, a batch at a time. */
final class Remarks {
  private static final Sql FIND =
      Sql.of(
          """
          select c.id, c.source_url, c.deleted_at is not null as deleted,
                 encode(sha256(convert_to(c.body, 'UTF8')), 'hex') as body_hash,
                 encode(i.body_hash, 'hex') as imported_body_hash
            from imported_comments i
            join comments c
              on c.organization_id = i.organization_id
             and c.task_id = i.task_id
             and c.id = i.comment_id
           where i.organization_id = :organization_id
             and i.task_id = any (:task_ids::uuid[])
             and c.source_url is not null
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into comments (organization_id, project_id, task_id, id, parent_comment_id,
                                author_user_id, body, source_url, created_at, updated_at, edited_at)
          select :organization_id, :project_id, r.task_id, r.id, r.parent_id, r.author_id, r.body,
                 r.url, r.created_at, now(), r.edited_at
            from json_to_recordset(:rows::json)
              as r (task_id uuid, id uuid, parent_id uuid, author_id uuid, body text, url text,
                    created_at timestamptz, edited_at timestamptz)
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update comments c
             set body = r.body,
                 edited_at = r.edited_at
            from json_to_recordset(:rows::json) as r (id uuid, body text, edited_at timestamptz)
           where c.organization_id = :organization_id
             and c.id = r.id
          """);

  private static final Sql REMEMBER =
      Sql.of(
          """
          insert into imported_comments
                 (organization_id, task_id, comment_id, project_id, body_hash)
          select :organization_id, r.task_id, r.id, :project_id, decode(r.body_hash, 'hex')
            from json_to_recordset(:rows::json) as r (task_id uuid, id uuid, body_hash text)
              on conflict (organization_id, task_id, comment_id) do update
                 set body_hash = excluded.body_hash
          """);

  private final Tx tx;
  private final UUID projectId;

  Remarks(Tx tx, UUID projectId) {
    this.tx = tx;
    this.projectId = projectId;
  }

  /** A comment that was made of a remark: as it is here, and as the archive had it last. */
  record Stored(
      UUID id, String sourceUrl, boolean deleted, String bodyHash, String importedBodyHash) {}

  record Created(
      UUID taskId,
      UUID id,
      @Nullable UUID parentId,
      UUID authorId,
      String body,
      String url,
      Instant createdAt,
      @Nullable Instant editedAt) {}

  record Changed(UUID id, String body, Instant editedAt) {}

  record Remembered(UUID taskId, UUID id, String bodyHash) {}

  /** The comments of these tasks by where they come from. */
  Map<String, Stored> find(Collection<UUID> taskIds) {
    Map<String, Stored> found = new HashMap<>();
    if (!taskIds.isEmpty()) {
      tx.list(FIND.bind("task_ids", List.copyOf(taskIds)), Stored.class)
          .forEach(stored -> found.put(stored.sourceUrl(), stored));
    }
    return found;
  }

  void create(List<Created> comments) {
    if (!comments.isEmpty()) {
      tx.update(INSERT.bind("project_id", projectId).bind("rows", Rows.of(comments)));
    }
  }

  void change(List<Changed> comments) {
    if (!comments.isEmpty()) {
      tx.update(UPDATE.bind("rows", Rows.of(comments)));
    }
  }

  void remember(List<Remembered> comments) {
    if (!comments.isEmpty()) {
      tx.update(REMEMBER.bind("project_id", projectId).bind("rows", Rows.of(comments)));
    }
  }
}
