package dev.tenon.live;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.web.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the audit log as news. */
final class ChangeLog {
  /** How many rows are read at once; more than that is told as {@link Event.Missed}. */
  static final int MOST = 500;

  private static final int MOST_NAMED = 50;

  /** How many changes a page says that it tells; of what lies before them it may hear once more. */
  private static final int MOST_TOLD = 100;

  /** Of the organization itself, what everybody sees: who works in it. */
  static final List<String> PEOPLE = List.of("users", "teams", "team_members");

  /** What is of the organization itself and its own pages show to administrators. */
  private static final List<String> OWN =
      Stream.concat(PEOPLE.stream(), Stream.of("organizations", "invitations")).toList();

  private static final Sql NOW =
      Sql.of(
          """
          select now() as now
          """);

  /**
   * What was told by the moment: whoever reads something after this sees all of it. Of the
   * organization itself that is people and teams to everybody, the rest to those who administer it.
   * Of either part as far as it is asked for, and each for itself: however much of one there is, it
   * takes no room from the other.
   */
  private static final Sql TOLD =
      Sql.of(
          """
          select now() as now, coalesce(array_agg(a.id), '{}') as changes
            from (
              (select l.id
                 from audit.audit_logs l
                where cast(:of_projects as boolean)
                  and l.organization_id = :organization_id
                  and l.occurred_at > now() - make_interval(secs => cast(:seconds as integer))
                  and l.project_id is not null
                order by l.occurred_at desc, l.id desc
                limit :limit)
              union all
              (select l.id
                 from audit.audit_logs l
                where cast(:of_organization as boolean)
                  and l.organization_id = :organization_id
                  and l.occurred_at > now() - make_interval(secs => cast(:seconds as integer))
                  and l.project_id is null
                  and l.entity_type = any(:own_entity_types)
                order by l.occurred_at desc, l.id desc
                limit :limit)) as a
          """);

  /** What happened since, of either part as far as it is asked for, and each for itself. */
  private static final Sql SINCE =
      Sql.of(
          """
          select a.id, a.occurred_at, a.entity_type, a.record_id, p.id as project_id,
                 p.key as project_key,
                 case when t.id is not null then p.key || '-' || t.number end as task_key,
                 a.performed_by_user_id
            from (
              (select l.*
                 from audit.audit_logs l
                where cast(:of_projects as boolean)
                  and l.organization_id = :organization_id
                  and l.occurred_at > :since
                  and l.project_id is not null
                order by l.occurred_at desc, l.id desc
                limit :limit)
              union all
              (select l.*
                 from audit.audit_logs l
                where cast(:of_organization as boolean)
                  and l.organization_id = :organization_id
                  and l.occurred_at > :since
                  and l.project_id is null
                  and l.entity_type = any(:own_entity_types)
                order by l.occurred_at desc, l.id desc
                limit :limit)) as a
            left join projects p
              on p.organization_id = :organization_id
             and p.id = a.project_id
            left join comments c
              on c.organization_id = :organization_id
             and c.id = a.record_id
             and a.entity_type = 'comments'
            left join tasks t
              on t.organization_id = :organization_id
             and t.project_id = a.project_id
             and t.id = coalesce(c.task_id, a.record_id)
           where a.project_id is null
              or p.id is not null
           order by a.occurred_at, a.id
          """);

  /**
   * The rule of the policies on projects (guard.hidden_project_ids), for many people at once; and,
   * without a project, as whom they see what is the organization's own.
   */
  private static final Sql SEEN =
      Sql.of(
          """
          select u.id as user_id, p.id as project_id, u.role = 'admin' as sees_private
            from users u
            join projects p
              on p.organization_id = u.organization_id
             and p.id = any(cast(:project_ids as uuid[]))
            left join project_members m
              on m.organization_id = p.organization_id
             and m.project_id = p.id
             and m.user_id = u.id
           where u.organization_id = :organization_id
             and u.id = any(:user_ids)
             and u.deactivated_at is null
             and (p.visibility = 'organization' or u.role = 'admin' or m.user_id is not null)
           union all
          select u.id, null, u.role = 'admin'
            from users u
           where u.organization_id = :organization_id
             and u.id = any(:user_ids)
             and u.deactivated_at is null
          """);

  private final Db db;

  ChangeLog(Db db) {
    this.db = db;
  }

  /** A row of the log, of a project or of the organization itself. */
  record Entry(
      UUID id,
      Instant occurredAt,
      String entityType,
      UUID recordId,
      @Nullable UUID projectId,
      @Nullable String projectKey,
      @Nullable String taskKey,
      @Nullable UUID performedByUserId) {

    Part part() {
      return projectId == null ? Part.ORGANIZATION : Part.PROJECTS;
    }

    private Key key() {
      return new Key(entityType, recordId, taskKey, performedByUserId);
    }
  }

  /** What several rows may tell of one record. */
  private record Key(String entity, UUID id, @Nullable String task, @Nullable UUID by) {

    private Change change(List<UUID> entries) {
      return new Change(entity, id, task, by, entries);
    }
  }

  /** What whoever reads something from now on is told by that, as far as the caller may see it. */
  Request.Told told(Tenant tenant, Set<Part> parts) {
    Bound told =
        TOLD.bind("seconds", Feed.LOOKING_BACK.toSeconds())
            .bind("of_projects", parts.contains(Part.PROJECTS))
            .bind("of_organization", parts.contains(Part.ORGANIZATION))
            .bind("own_entity_types", tenant.seesPrivate() ? OWN : PEOPLE)
            .bind("limit", MOST_TOLD);
    return db.one(tenant, told, Latest.class).orElseThrow().told();
  }

  private record Latest(Instant now, List<UUID> changes) {
    private Request.Told told() {
      return new Request.Told(micros(now), changes);
    }
  }

  /** The moment, by the database's clock. */
  Instant now(Tenant tenant) {
    return db.one(tenant, NOW.bound(), row -> row.instant("now")).orElseThrow();
  }

  /** A part of what happens. */
  enum Part {
    PROJECTS,
    ORGANIZATION;

    static final Set<Part> ALL = Set.of(values());
  }

  /** What the caller may see of what happened since; of more than {@link #MOST}, the latest. */
  Found since(Tenant tenant, Instant moment, Set<Part> parts) {
    return new Found(
        db.list(
            tenant,
            SINCE
                .bind("since", moment)
                .bind("of_projects", parts.contains(Part.PROJECTS))
                .bind("of_organization", parts.contains(Part.ORGANIZATION))
                .bind("own_entity_types", OWN)
                .bind("limit", MOST + 1),
            Entry.class));
  }

  /** The entries found, oldest first. */
  record Found(List<Entry> entries) {

    /** The first of a part, where more of that happened than is read at once. */
    Optional<Entry> beyond(Part part) {
      List<Entry> own = entries.stream().filter(entry -> entry.part() == part).toList();
      return own.size() > MOST ? Optional.of(own.getFirst()) : Optional.empty();
    }
  }

  /**
   * That somebody sees a project; without one, what is the organization's own.
   *
   * @param seesPrivate whether as an administrator: who listens as something else than they are by
   *     now is told nothing
   */
  record Sight(UUID userId, @Nullable UUID projectId, boolean seesPrivate) {}

  /** Which of these people see what these events are of, now. */
  Set<Sight> seen(Tenant system, Set<UUID> people, List<Event.Changed> events) {
    List<UUID> projects =
        events.stream().map(Event.Changed::projectId).filter(Objects::nonNull).distinct().toList();
    return Set.copyOf(
        db.list(
            system,
            SEEN.bind("user_ids", List.copyOf(people)).bind("project_ids", projects),
            Sight.class));
  }

  /** The same as events, one a project, and one of the organization itself. */
  static List<Event.Changed> events(List<Entry> entries) {
    Map<Optional<UUID>, List<Entry>> byProject = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Optional<UUID> project = Optional.ofNullable(entry.projectId);
      byProject.computeIfAbsent(project, _ -> new ArrayList<>()).add(entry);
    }
    return byProject.values().stream().map(ChangeLog::event).toList();
  }

  private static Event.Changed event(List<Entry> entries) {
    Map<Key, List<UUID>> changes = new LinkedHashMap<>();
    for (Entry entry : entries) {
      changes.computeIfAbsent(entry.key(), _ -> new ArrayList<>()).add(entry.id);
    }
    Entry last = entries.getLast();
    return new Event.Changed(
        micros(last.occurredAt),
        last.projectId,
        last.projectKey,
        changes.entrySet().stream()
            .limit(MOST_NAMED)
            .map(change -> change.getKey().change(change.getValue()))
            .toList(),
        changes.size() > MOST_NAMED);
  }

  static long micros(Instant moment) {
    return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
  }

  static Instant moment(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
  }
}
