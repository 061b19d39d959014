package dev.tenon.teams;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
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
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The teams of an organization: a tree, whose shape the database keeps true. */
public final class Teams {
  /** All teams. */
  public static final Listed<Team> LISTED =
      Listed.of(
              "teams",
              Team.class,
              """
              select t.id, t.name, t.description, t.parent_team_id, nlevel(t.path) as level,
                     t.created_at, t.updated_at, t.version
              """,
              """
                from teams t
               where t.organization_id = :organization_id
              """,
              Sorts.of(
                      "t.id",
                      Team::id,
                      SortKey.required("level", KeyType.WHOLE, "nlevel(t.path)", Team::level),
                      SortKey.required("name", KeyType.TEXT, "t.name", Team::name),
                      SortKey.required(
                          "created_at", KeyType.MOMENT, "t.created_at", Team::createdAt))
                  .bornAt("t.created_at"),
              "level,name")
          .filteredBy(
              Vocabulary.of(
                  Field.required("name", new Kind.Prose(), "t.name"),
                  Field.required("level", new Kind.Whole(), "nlevel(t.path)")),
              Map.of());

  private static final String BELOW =
      """
      t.path <@ (
           select o.path
             from teams o
            where o.organization_id = :organization_id
              and o.id = :under)
      """;

  private static final Sql FIND =
      Sql.of(
          """
          select t.id, t.name, t.description, t.parent_team_id, nlevel(t.path) as level,
                 t.created_at, t.updated_at, t.version
            from teams t
           where t.organization_id = :organization_id
             and t.id = :id
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into teams (organization_id, id, name, description, parent_team_id)
          values (:organization_id, :id, :name, coalesce(:description, ''), :parent_team_id)
          returning id, name, description, parent_team_id, nlevel(path) as level, created_at,
                    updated_at, version
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update teams t
             set name = case when :name_given then :name else t.name end,
                 description = case when :description_given then :description
                               else t.description end,
                 parent_team_id = case when :parent_team_id_given then :parent_team_id
                                  else t.parent_team_id end
           where t.organization_id = :organization_id
             and t.id = :id
             and t.version = :version
          returning t.id, t.name, t.description, t.parent_team_id, nlevel(t.path) as level,
                    t.created_at, t.updated_at, t.version
          """);

  private static final Sql DELETE =
      Sql.of(
          """
          delete from teams t
           where t.organization_id = :organization_id
             and t.id = :id
             and t.version = :version
          """);

  private final Db db;
  private final Supplier<UUID> ids;
  private final Lists lists;

  public Teams(Db db, Supplier<UUID> ids, Lists lists) {
    this.db = db;
    this.ids = ids;
    this.lists = lists;
  }

  /** A team in the making. */
  public record Draft(
      @Length(min = 1, max = 120) String name,
      @Length(max = 2_000) @Nullable String description,
      @About("The team that it is part of; without one it is at the top.")
          @Nullable UUID parentTeamId) {}

  /** What may change of a team. */
  public record Patch(
      @Length(min = 1, max = 120) Change<String> name,
      @Length(max = 2_000) Change<String> description,
      @About("The team that it moves to with all teams below it; null moves it to the top.")
          Change<@Nullable UUID> parentTeamId) {}

  /** A page of teams: all, or one with those below it. */
  public Page<Team> list(Tenant tenant, Optional<UUID> under, Asked asked) {
    return lists.page(
        tenant,
        asked,
        under
            .map(top -> LISTED.of(top.toString(), new Condition(BELOW, Map.of("under", top))))
            .orElse(LISTED));
  }

  /** Makes a team. Fails with 409 where its parent has one of the name. */
  public Team create(Tenant tenant, Draft draft) {
    return changed(
            tenant,
            INSERT
                .bind("id", ids.get())
                .bind("name", draft.name())
                .bind("description", draft.description())
                .bind("parent_team_id", draft.parentTeamId()))
        .orElseThrow();
  }

  /** A team. */
  public Team get(Tenant tenant, UUID id) {
    return db.one(tenant, FIND.bind("id", id), Team.class)
        .orElseThrow(() -> Failure.notFound("team"));
  }

  /** Renames or moves a team. Fails with 409 where it would become part of itself. */
  public Team update(Tenant tenant, UUID id, int version, Patch patch) {
    return changed(
            tenant,
            UPDATE
                .bind("id", id)
                .bind("version", version)
                .bind("name", patch.name())
                .bind("description", patch.description())
                .bind("parent_team_id", patch.parentTeamId()))
        .orElseThrow(() -> goneOrStale(tenant, id));
  }

  /** Deletes a team; the teams just below it rise to the top. */
  public void delete(Tenant tenant, UUID id, int version) {
    try {
      if (db.update(tenant, DELETE.bind("id", id).bind("version", version)) == 0) {
        throw goneOrStale(tenant, id);
      }
    } catch (Violation violation) {
      if (violation.name().equals("teams_name_key")) {
        throw Failure.conflict(
            "name_taken",
            "A team below it would rise to the top, where there is one of its name. Rename or move"
                + " that first.");
      }
      throw violation;
    }
  }

  private Failure goneOrStale(Tenant tenant, UUID id) {
    get(tenant, id);
    return Failure.stale();
  }

  private Optional<Team> changed(Tenant tenant, Bound statement) {
    try {
      return db.one(tenant, statement, Team.class);
    } catch (Violation violation) {
      throw switch (violation.name()) {
        case "teams_name_key" ->
            Failure.taken(
                "/name",
                "name_taken",
                "There is a team of this name beside it. Choose another name.");
        case "teams_parent_acyclic", "teams_parent_team_id_check" ->
            Failure.conflict("team_cycle", "A team can't be part of itself or of a team below it.");
        case "teams_path_check" ->
            Failure.conflict("too_deep", "Teams form a tree of 16 levels at most.");
        case "teams_parent_team_id_fkey" ->
            Failure.invalid("/parent_team_id", "unknown_team", "must be a team");
        default -> violation;
      };
    }
  }
}
