package dev.tenon.labels;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.json.Change;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The labels of projects. Who works in a project makes and changes its labels; to delete one, which
 * takes it off every task, is for its managers.
 */
public final class Labels {
  /** The labels of all projects that the caller sees. */
  public static final Listed<Label> LISTED =
      Listed.of(
              "labels",
              Label.class,
              """
              select l.id, l.project_id, l.name, l.color, l.description, l.created_at,
                     l.updated_at, l.version
              """,
              """
                from labels l
               where l.organization_id = :organization_id
                 and l.deleted_at is null
              """,
              Sorts.of(
                      "l.id",
                      Label::id,
                      SortKey.required("name", KeyType.TEXT, "l.name", Label::name),
                      SortKey.required(
                          "created_at", KeyType.MOMENT, "l.created_at", Label::createdAt))
                  .bornAt("l.created_at"),
              "name")
          .filteredBy(
              Vocabulary.of(
                  Field.required("name", new Kind.Prose(), "l.name"),
                  Field.required("color", new Kind.Name(), "l.color")),
              Map.of());

  private static final Sql FIND =
      Sql.of(
          """
          select l.id, l.project_id, l.name, l.color, l.description, l.created_at, l.updated_at,
                 l.version
            from labels l
            join projects p on p.organization_id = l.organization_id and p.id = l.project_id
           where l.organization_id = :organization_id
             and l.id = :id
             and l.deleted_at is null
             and p.deleted_at is null
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into labels (organization_id, id, project_id, name, color, description)
          values (:organization_id, :id, :project_id, :name, coalesce(:color, '808080'),
                  coalesce(:description, ''))
          returning id, project_id, name, color, description, created_at, updated_at, version
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update labels l
             set name = case when :name_given then :name else l.name end,
                 color = case when :color_given then :color else l.color end,
                 description = case when :description_given then :description
                               else l.description end
           where l.organization_id = :organization_id
             and l.id = :id
             and l.deleted_at is null
             and l.version = :version
          returning l.id, l.project_id, l.name, l.color, l.description, l.created_at, l.updated_at,
                    l.version
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          update labels l
             set deleted_at = now()
           where l.organization_id = :organization_id
             and l.id = :id
             and l.deleted_at is null
             and l.version = :version
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final Lists lists;

  public Labels(Db db, Supplier<UUID> ids, Lists lists) {
    this.db = db;
    this.ids = ids;
    this.lists = lists;
  }

  /** A label in the making. */
  public record Draft(
      @Length(min = 1, max = 100) String name,
      @About("808080 unless said.") @Nullable Color color,
      @Length(max = 1_000) @Nullable String description) {}

  /** What may change of a label. */
  public record Patch(
      @Length(min = 1, max = 100) Change<String> name,
      Change<Color> color,
      @Length(max = 1_000) Change<String> description) {}

  /** A page of a project's labels. */
  public Page<Label> list(Tenant tenant, ProjectRef project, Asked asked) {
    UUID projectId =
        db.in(tenant, tx -> ProjectAccess.require(tx, project, ProjectRole.VIEWER)).projectId();
    return lists.page(
        tenant,
        asked,
        LISTED.of(
            projectId.toString(),
            new Condition("l.project_id = :project_id", Map.of("project_id", projectId))));
  }

  /** Makes a label. */
  public Label create(Tenant tenant, ProjectRef project, Draft draft) {
    return db.in(
        tenant,
        tx -> {
          UUID projectId =
              ProjectAccess.require(tx, project, ProjectRole.MEMBER).writable().projectId();
          try {
            return tx.one(
                    INSERT
                        .bind("id", ids.get())
                        .bind("project_id", projectId)
                        .bind("name", draft.name())
                        .bind("color", draft.color())
                        .bind("description", draft.description()),
                    Label.class)
                .orElseThrow();
          } catch (Violation violation) {
            throw refused(violation);
          }
        });
  }

  /** A label. */
  public Label get(Tenant tenant, UUID id) {
    return db.one(tenant, FIND.bind("id", id), Label.class)
        .orElseThrow(() -> Failure.notFound("label"));
  }

  /** Changes a label. Fails when it is no longer of this version. */
  public Label update(Tenant tenant, UUID id, int version, Patch patch) {
    return db.in(
        tenant,
        tx -> {
          require(tx, id, ProjectRole.MEMBER);
          try {
            return tx.one(
                    UPDATE
                        .bind("id", id)
                        .bind("version", version)
                        .bind("name", patch.name())
                        .bind("color", patch.color())
                        .bind("description", patch.description()),
                    Label.class)
                .orElseThrow(Failure::stale);
          } catch (Violation violation) {
            throw refused(violation);
          }
        });
  }

  /** Deletes a label, as one of the project's managers: its tasks no longer show it. */
  public void delete(Tenant tenant, UUID id, int version) {
    db.in(
        tenant,
        tx -> {
          require(tx, id, ProjectRole.MANAGER);
          if (tx.update(DELETE.bind("id", id).bind("version", version)) == 0) {
            throw Failure.stale();
          }
          return id;
        });
  }

  private static void require(Tx tx, UUID id, ProjectRole role) {
    Label label =
        tx.one(FIND.bind("id", id), Label.class).orElseThrow(() -> Failure.notFound("label"));
    ProjectAccess.require(tx, label.projectId(), role).writable();
  }

  private static RuntimeException refused(Violation violation) {
    return violation.name().equals("labels_name_key")
        ? Failure.taken(
            "/name",
            "name_taken",
            "The project has a label of this name; upper and lower case are the same.")
        : violation;
  }
}
