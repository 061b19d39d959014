package dev.tenon.projects;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Vocabulary;
import dev.tenon.json.Change;
import dev.tenon.lists.Listed;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The projects of an organization. */
public final class Projects {
  private static final Sql INSERT =
      Sql.of(
          """
          insert into projects (organization_id, id, key, title, description, visibility,
                                lead_user_id, created_by_user_id)
          values (:organization_id, :id, :key, :title, :description, :visibility,
                  :lead_user_id, :created_by_user_id)
          """);

  private static final Sql FIND =
      Sql.of(
          """
          select p.id, p.key, p.title, p.description, p.status, p.visibility, p.lead_user_id,
                 p.created_by_user_id, project_role(p.id) as your_role, p.created_at, p.updated_at,
                 p.version
            from projects p
           where p.organization_id = :organization_id
             and (p.id = :id or p.key = :key)
             and p.deleted_at is null
          """);

  /** The live projects that the caller sees. */
  public static final Listed<Project> LISTED =
      Listed.of(
              "projects",
              Project.class,
              """
              select p.id, p.key, p.title, p.description, p.status, p.visibility, p.lead_user_id,
                     p.created_by_user_id, project_role(p.id) as your_role, p.created_at,
                     p.updated_at, p.version
              """,
              """
                from projects p
               where p.organization_id = :organization_id
                 and p.deleted_at is null
              """,
              Sorts.of(
                      "p.id",
                      Project::id,
                      SortKey.required("title", KeyType.TEXT, "p.title", Project::title),
                      SortKey.required("key", KeyType.TEXT, "p.key", Project::key),
                      SortKey.required(
                          "created_at", KeyType.MOMENT, "p.created_at", Project::createdAt),
                      SortKey.required(
                          "updated_at", KeyType.MOMENT, "p.updated_at", Project::updatedAt))
                  .bornAt("p.created_at"),
              "title")
          .filteredBy(
              Vocabulary.of(
                  Field.required("status", Kind.Choice.of("active", "archived"), "p.status"),
                  Field.required(
                      "visibility", Kind.Choice.of("organization", "private"), "p.visibility"),
                  Field.required("key", new Kind.Name(), "p.key"),
                  Field.required("title", new Kind.Prose(), "p.title"),
                  Field.required("created", new Kind.Moment(), "p.created_at"),
                  Field.required("updated", new Kind.Moment(), "p.updated_at")),
              Map.of());

  private static final Sql UPDATE =
      Sql.of(
          """
          update projects p
             set key = case when :key_given then :new_key else p.key end,
                 title = case when :title_given then :title else p.title end,
                 description = case when :description_given then :description
                               else p.description end,
                 visibility = case when :visibility_given then :visibility else p.visibility end,
                 lead_user_id = case when :lead_user_id_given then :lead_user_id
                                else p.lead_user_id end
           where p.organization_id = :organization_id
             and (p.id = :id or p.key = :key)
             and p.deleted_at is null
             and p.version = :version
             and project_role(p.id) = 'manager'
          returning p.id, p.key, p.title, p.description, p.status, p.visibility, p.lead_user_id,
                    p.created_by_user_id, project_role(p.id) as your_role, p.created_at,
                    p.updated_at, p.version
          """);

  private static final Sql MAKE_MANAGER =
      Sql.of(
          """
          insert into project_members as m (organization_id, project_id, user_id, role)
          select u.organization_id, :project_id, u.id, 'manager'
            from users u
           where u.organization_id = :organization_id
             and u.id = :user_id
             and u.deactivated_at is null
          on conflict (organization_id, project_id, user_id) do update
             set role = 'manager'
          """);

  private final Db db;
  private final Supplier<UUID> ids;

  public Projects(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  /** A project in the making. Who leads it becomes one of its managers, as its creator does. */
  public record Draft(
      ProjectKey key,
      @Length(min = 1, max = 200) String title,
      @About("Markdown.") @Length(max = 262_144) @Nullable String description,
      @About("organization unless said.") @Nullable Visibility visibility,
      @About("Who answers for it; becomes one of its managers.") @Nullable UUID leadUserId,
      @About(
              "Its statuses, from left to right on the board. Without them: Backlog, To do, In"
                  + " progress, Done and Cancelled.")
          @Length(min = 1, max = 50) @Nullable List<FirstStatuses.Draft> statuses) {}

  /** What may change of a project. */
  public record Patch(
      Change<ProjectKey> key,
      @Length(min = 1, max = 200) Change<String> title,
      @Length(max = 262_144) Change<String> description,
      Change<Visibility> visibility,
      @About("Who answers for it; becomes one of its managers.")
          Change<@Nullable UUID> leadUserId) {}

  /**
   * Makes a project with its workflow; its creator manages it. Fails with 409 where its key is
   * taken, or where the organization's tier allows no more.
   */
  public Project create(Tenant tenant, Draft draft) {
    UUID id = ids.get();
    return db.in(
        tenant,
        tx -> {
          insert(tx, id, tenant, draft);
          FirstStatuses.insert(tx, ids, id, draft.statuses());
          if (draft.leadUserId() != null && !draft.leadUserId().equals(tenant.userId())) {
            makeManager(tx, id, draft.leadUserId());
          }
          return get(tx, ProjectRef.of(id));
        });
  }

  /** A live project. */
  public Project get(Tenant tenant, ProjectRef project) {
    return db.one(tenant, find(project), Project.class)
        .orElseThrow(() -> Failure.notFound("project"));
  }

  /** Changes a project, as one of its managers. Fails when it is no longer of this version. */
  public Project update(Tenant tenant, ProjectRef project, int version, Patch patch) {
    return db.in(
        tenant,
        tx -> {
          Project changed = update(tx, project, version, patch);
          UUID lead = patch.leadUserId().value();
          if (lead != null) {
            makeManager(tx, changed.id(), lead);
          }
          return changed;
        });
  }

  private static void insert(Tx tx, UUID id, Tenant tenant, Draft draft) {
    try {
      // Nothing is returned: before its trigger has made the creator a member, a private project
      // isn't theirs to see.
      tx.update(
          INSERT
              .bind("id", id)
              .bind("key", draft.key())
              .bind("title", draft.title())
              .bind("description", draft.description() == null ? "" : draft.description())
              .bind(
                  "visibility",
                  draft.visibility() == null ? Visibility.ORGANIZATION : draft.visibility())
              .bind("lead_user_id", draft.leadUserId())
              .bind("created_by_user_id", tenant.userId()));
    } catch (Violation violation) {
      throw refused(violation, draft.key().value());
    }
  }

  private static Project update(Tx tx, ProjectRef project, int version, Patch patch) {
    try {
      return tx.one(
              UPDATE
                  .bind("id", project.id())
                  .bind("key", project.key())
                  .bind("version", version)
                  .bind("key_given", patch.key().isGiven())
                  .bind("new_key", patch.key().value())
                  .bind("title", patch.title())
                  .bind("description", patch.description())
                  .bind("visibility", patch.visibility())
                  .bind("lead_user_id", patch.leadUserId()),
              Project.class)
          .orElseGet(() -> {
            ProjectAccess.require(tx, project, ProjectRole.MANAGER);
            throw Failure.stale();
          });
    } catch (Violation violation) {
      throw refused(violation, String.valueOf(patch.key().value()));
    }
  }

  private static void makeManager(Tx tx, UUID projectId, UUID userId) {
    if (tx.update(MAKE_MANAGER.bind("project_id", projectId).bind("user_id", userId)) == 0) {
      throw unknownLead();
    }
  }

  static Project get(Tx tx, ProjectRef project) {
    return tx.one(find(project), Project.class).orElseThrow(() -> Failure.notFound("project"));
  }

  private static Bound find(ProjectRef project) {
    return FIND.bind("id", project.id()).bind("key", project.key());
  }

  private static RuntimeException refused(Violation violation, String key) {
    return switch (violation.name()) {
      case "projects_key_key" ->
          Failure.taken(
              "/key", "key_taken", "Another project has the key " + key + ". Choose another.");
      case "organizations_max_projects" -> limitReached(violation);
      case "projects_lead_user_id_fkey" -> unknownLead();
      default -> violation;
    };
  }

  static Failure limitReached(Violation violation) {
    return Failure.conflict("limit_reached", violation.sentence());
  }

  private static Failure unknownLead() {
    return Failure.invalid(
        "/lead_user_id", "unknown_user", "must be an active person of the organization");
  }
}
