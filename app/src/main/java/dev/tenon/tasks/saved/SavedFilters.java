package dev.tenon.tasks.saved;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.json.Change;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.TaskLists;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Filters that people keep. A filter is its owner's; one that is shared with a project may be
 * changed by the project's managers as well.
 */
public final class SavedFilters {
  private static final int MOST_OF_A_PERSON = 200;

  /** The caller's own, and those shared with projects that they see. */
  public static final Listed<SavedFilter> LISTED =
      Listed.of(
          "saved filters",
          SavedFilter.class,
          """
          select f.id, f.name, f.filter, f.sort, p.key as project, f.shared, f.owner_user_id,
                 u.display_name as owner_name, f.created_at, f.updated_at, f.version
          """,
          """
            from saved_filters f
            join users u on u.organization_id = f.organization_id and u.id = f.owner_user_id
            left join projects p on p.organization_id = f.organization_id and p.id = f.project_id
           where f.organization_id = :organization_id
             and p.deleted_at is null
          """,
          Sorts.of(
                  "f.id",
                  SavedFilter::id,
                  SortKey.required("name", KeyType.TEXT, "f.name", SavedFilter::name),
                  SortKey.required(
                      "created_at", KeyType.MOMENT, "f.created_at", SavedFilter::createdAt))
              .bornAt("f.created_at"),
          "name");

  private static final Sql FIND =
      Sql.of(
          """
          select f.id, f.name, f.filter, f.sort, p.key as project, f.shared, f.owner_user_id,
                 u.display_name as owner_name, f.created_at, f.updated_at, f.version
            from saved_filters f
            join users u on u.organization_id = f.organization_id and u.id = f.owner_user_id
            left join projects p on p.organization_id = f.organization_id and p.id = f.project_id
           where f.organization_id = :organization_id
             and f.id = :id
             and (f.shared or f.owner_user_id = :me)
             and p.deleted_at is null
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into saved_filters (
            organization_id, id, owner_user_id, project_id, name, filter, sort, shared)
          select :organization_id, :id, :me, :project_id, :name, :filter, :sort, :shared
           where (select count(*)
                    from saved_filters f
                   where f.organization_id = :organization_id
                     and f.owner_user_id = :me) < :most
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update saved_filters f
             set name = case when :name_given then :name else f.name end,
                 filter = case when :filter_given then :filter else f.filter end,
                 sort = case when :sort_given then :sort else f.sort end,
                 shared = case when :shared_given then :shared else f.shared end
           where f.organization_id = :organization_id
             and f.id = :id
             and f.version = :version
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          delete from saved_filters f
           where f.organization_id = :organization_id
             and f.id = :id
             and f.version = :version
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final Lists lists;

  public SavedFilters(Db db, Supplier<UUID> ids, Lists lists) {
    this.db = db;
    this.ids = ids;
    this.lists = lists;
  }

  /** A filter to keep. */
  public record Draft(
      @Length(min = 1, max = 100) String name,
      @About("The filter language; empty for everything.") @Length(max = 2_000) String filter,
      @About("The order, as lists take it; the usual one unless said.") @Length(max = 200) @Nullable String sort,
      @About("The key or the id of the project whose tasks it filters; all projects unless said.")
          @Length(min = 1, max = 36) @Nullable String project,
      @About("Whether everybody who sees the project is to see it; false unless said.")
          @Nullable Boolean shared) {}

  /** What may change of a filter. */
  public record Patch(
      @Length(min = 1, max = 100) Change<String> name,
      @Length(max = 2_000) Change<String> filter,
      @Length(max = 200) Change<String> sort,
      Change<Boolean> shared) {}

  /**
   * A page of the caller's own filters and those shared with them.
   *
   * @param project the project whose filters alone are wanted; null for all
   */
  public Page<SavedFilter> list(Tenant tenant, @Nullable ProjectRef project, Asked asked) {
    Condition theirs =
        new Condition("(f.shared or f.owner_user_id = :me)", Map.of("me", me(tenant)));
    if (project == null) {
      return lists.page(tenant, asked, LISTED.of(me(tenant).toString(), theirs));
    }
    UUID id =
        db.in(tenant, tx -> ProjectAccess.require(tx, project, ProjectRole.VIEWER)).projectId();
    return lists.page(
        tenant,
        asked,
        LISTED.of(
            me(tenant) + " in " + id,
            theirs.and(new Condition("f.project_id = :in_project", Map.of("in_project", id)))));
  }

  /** A filter of the caller's own, or shared with them. */
  public SavedFilter get(Tenant tenant, UUID id) {
    return db.in(tenant, tx -> find(tx, tenant, id));
  }

  /** Keeps a filter, after the filter language has understood it. */
  public SavedFilter create(Tenant tenant, Draft draft) {
    String sort = draft.sort() == null ? "" : draft.sort();
    boolean shared = draft.shared() != null && draft.shared();
    lists.understand(tenant, TaskLists.TASKS, draft.filter(), sort);
    UUID id = ids.get();
    return refusing(() ->
        db.in(
            tenant,
            tx -> {
              Bound insert =
                  INSERT
                      .bind("id", id)
                      .bind("me", me(tenant))
                      .bind("project_id", project(tx, draft.project(), shared))
                      .bind("name", draft.name())
                      .bind("filter", draft.filter())
                      .bind("sort", sort)
                      .bind("shared", shared)
                      .bind("most", MOST_OF_A_PERSON);
              if (tx.update(insert) == 0) {
                throw Failure.conflict(
                    "limit_reached",
                    "You keep %d filters, and no more are kept. Delete one first."
                        .formatted(MOST_OF_A_PERSON));
              }
              return find(tx, tenant, id);
            }));
  }

  /** Changes a filter. Fails when it is no longer of this version. */
  public SavedFilter update(Tenant tenant, UUID id, int version, Patch patch) {
    lists.understand(
        tenant, TaskLists.TASKS, orEmpty(patch.filter().value()), orEmpty(patch.sort().value()));
    return refusing(() ->
        db.in(
            tenant,
            tx -> {
              SavedFilter filter = requireOwn(tx, tenant, id);
              if (Boolean.FALSE.equals(patch.shared().value())
                  && !filter.ownerUserId().equals(me(tenant))) {
                throw Failure.forbidden(
                    "owner_required", "Only who keeps a filter may stop sharing it.");
              }
              if (Boolean.TRUE.equals(patch.shared().value()) && !filter.shared()) {
                project(tx, filter.project(), true);
              }
              Bound update =
                  UPDATE
                      .bind("id", id)
                      .bind("version", version)
                      .bind("name", patch.name())
                      .bind("filter", patch.filter())
                      .bind("sort", patch.sort())
                      .bind("shared", patch.shared());
              if (tx.update(update) == 0) {
                throw Failure.stale();
              }
              return find(tx, tenant, id);
            }));
  }

  /** Deletes a filter. Fails when it is no longer of this version. */
  public void delete(Tenant tenant, UUID id, int version) {
    db.in(
        tenant,
        tx -> {
          requireOwn(tx, tenant, id);
          if (tx.update(DELETE.bind("id", id).bind("version", version)) == 0) {
            throw Failure.stale();
          }
          return id;
        });
  }

  private static UUID me(Tenant tenant) {
    return Objects.requireNonNull(tenant.userId(), "nobody keeps filters");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static SavedFilter find(Tx tx, Tenant tenant, UUID id) {
    return tx.one(FIND.bind("id", id).bind("me", me(tenant)), SavedFilter.class)
        .orElseThrow(() -> Failure.notFound("filter"));
  }

  /** The project that a filter is for; to share one there, the caller has to work in it. */
  private static @Nullable UUID project(Tx tx, @Nullable String named, boolean shared) {
    if (named != null) {
      ProjectRole needed = shared ? ProjectRole.MEMBER : ProjectRole.VIEWER;
      return ProjectAccess.require(tx, ProjectRef.of(named), needed).projectId();
    }
    if (shared) {
      throw Failure.invalid("/shared", "project_required", "only a filter of a project is shared");
    }
    return null;
  }

  private static SavedFilter requireOwn(Tx tx, Tenant tenant, UUID id) {
    SavedFilter filter = find(tx, tenant, id);
    if (!filter.ownerUserId().equals(tenant.userId())) {
      ProjectAccess.require(
          tx, ProjectRef.of(Objects.requireNonNull(filter.project())), ProjectRole.MANAGER);
    }
    return filter;
  }

  private static SavedFilter refusing(Supplier<SavedFilter> change) {
    try {
      return change.get();
    } catch (Violation violation) {
      if (violation.name().equals("saved_filters_name_key")) {
        throw Failure.taken(
            "/name", "name_taken", "You keep another filter under this name there.");
      }
      throw violation;
    }
  }
}
