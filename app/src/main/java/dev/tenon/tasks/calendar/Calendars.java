package dev.tenon.tasks.calendar;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.projects.ProjectAccess;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.TaskStatements;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.ProjectRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads calendars. A filter stands in their statements where they say {@code {filter}}. */
public final class Calendars {
  private static final String COUNTS =
      """
      select n.task_count
        from unnest(:starts::timestamptz[], :ends::timestamptz[])
             with ordinality as d (starts_at, ends_at, place)
       cross join lateral (
               select count(*)::integer as task_count
                 from tasks t
                where t.organization_id = :organization_id
                  and t.project_id = :project_id
                  and t.due_date >= d.starts_at
                  and t.due_date < d.ends_at
                  and t.deleted_at is null
                  and {filter}) n
       order by d.place
      """;

  private static final String TASKS =
      TaskStatements.text(
          """
          select {summary}
            from unnest(:starts::timestamptz[], :ends::timestamptz[]) as d (starts_at, ends_at)
           cross join lateral (
                   select *
                     from tasks t
                    where t.organization_id = :organization_id
                      and t.project_id = :project_id
                      and t.due_date >= d.starts_at
                      and t.due_date < d.ends_at
                      and t.deleted_at is null
                      and {filter}
                    order by t.due_date, t.id
                    limit :limit) t
           order by t.due_date, t.id
          """);

  private final Db db;
  private final Lists lists;
  private final TimeZones zones;
  private final Clock clock;

  public Calendars(Db db, Lists lists, TimeZones zones, Clock clock) {
    this.db = db;
    this.lists = lists;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * The calendar of a project the caller sees, with as many tasks a day as the limit asked for.
   *
   * @param from the first day; null for the first of this month, or a month before {@code until}
   * @param until the day after the last; null for a month after {@code from}
   */
  public Calendar of(
      Tenant tenant,
      ProjectRef project,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Asked asked) {
    Condition filter = lists.condition(tenant, asked, TaskLists.TASKS);
    ZoneId zone = zones.of(tenant);
    List<LocalDate> days = Range.of(from, until, LocalDate.now(clock.withZone(zone))).days();
    return db.in(
        tenant,
        tx -> {
          UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
          List<Integer> counts =
              tx.list(
                  filtered(COUNTS, filter, days, zone).bind("project_id", id),
                  row -> row.number("task_count"));
          Bound firstTasks =
              filtered(TASKS, filter, days, zone)
                  .bind("project_id", id)
                  .bind("limit", asked.limit());
          Map<LocalDate, List<TaskSummary>> tasks =
              tx.list(firstTasks, TaskSummary.class).stream()
                  .collect(Collectors.groupingBy(task -> day(task, zone)));
          return new Calendar(
              id,
              zone.getId(),
              days.stream()
                  .map(day ->
                      new Calendar.Day(
                          day, counts.get(days.indexOf(day)), tasks.getOrDefault(day, List.of())))
                  .toList());
        });
  }

  /**
   * How many tasks are due on each of some days.
   *
   * @param from the first day
   * @param until the day after the last
   */
  public Map<LocalDate, Integer> counts(
      Tenant tenant, ProjectRef project, LocalDate from, LocalDate until, Asked asked) {
    Condition filter = lists.condition(tenant, asked, TaskLists.TASKS);
    ZoneId zone = zones.of(tenant);
    List<LocalDate> days = Range.of(from, until, from).days();
    List<Integer> counts =
        db.in(
            tenant,
            tx -> {
              UUID id = ProjectAccess.require(tx, project, ProjectRole.VIEWER).projectId();
              return tx.list(
                  filtered(COUNTS, filter, days, zone).bind("project_id", id),
                  row -> row.number("task_count"));
            });
    return days.stream()
        .collect(Collectors.toMap(day -> day, day -> counts.get(days.indexOf(day))));
  }

  private static Bound filtered(
      String template, Condition filter, List<LocalDate> days, ZoneId zone) {
    return Sql.composed(template.replace("{filter}", filter.sql()))
        .bind(filter.parameters())
        .bind("starts", days.stream().map(day -> start(day, zone)).toList())
        .bind("ends", days.stream().map(day -> start(day.plusDays(1), zone)).toList());
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static LocalDate day(TaskSummary task, ZoneId zone) {
    return LocalDate.ofInstant(Objects.requireNonNull(task.dueDate()), zone);
  }
}
