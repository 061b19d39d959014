package dev.tenon.tasks.mine;

import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The open tasks that somebody is assigned to, in all projects that they see. */
public final class MyWork {
  /** What is due first comes first, then what is urgent; without a date comes last. */
  private static final String USUAL_SORT = "due_date,-priority";

  private final Lists lists;
  private final TimeZones zones;
  private final Clock clock;

  public MyWork(Lists lists, TimeZones zones, Clock clock) {
    this.lists = lists;
    this.zones = zones;
    this.clock = clock;
  }

  /** A page of the caller's work. */
  public Page<WorkItem> page(Tenant tenant, Asked asked) {
    UUID me = Objects.requireNonNull(tenant.userId(), "nobody has work");
    Page<TaskSummary> tasks = lists.page(tenant, usual(asked), assignedTo(me));
    ZoneId zone = zones.of(tenant);
    Instant now = clock.instant();
    return new Page<>(
        tasks.items().stream()
            .map(task -> new WorkItem(Section.of(task.dueDate(), now, zone), role(task, me), task))
            .toList(),
        tasks.next(),
        tasks.total());
  }

  private static Asked usual(Asked asked) {
    return asked.sort().isBlank()
        ? new Asked(asked.limit(), asked.after(), asked.filter(), USUAL_SORT, asked.count())
        : asked;
  }

  private static Listed<TaskSummary> assignedTo(UUID person) {
    return TaskLists.TASKS.of(
        "work of " + person,
        new Condition(
            """
            t.completed_at is null
             and t.id in (
                   select mine.task_id
                     from task_assignees mine
                    where mine.organization_id = :organization_id
                      and mine.user_id = :assigned)\
            """,
            Map.of("assigned", person)));
  }

  private static AssigneeRole role(TaskSummary task, UUID person) {
    return task.assignees().stream()
        .filter(assignee -> assignee.userId().equals(person))
        .map(Assignee::role)
        .findFirst()
        .orElseThrow();
  }
}
