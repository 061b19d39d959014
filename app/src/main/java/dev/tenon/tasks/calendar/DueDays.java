package dev.tenon.tasks.calendar;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.lists.TimeZones;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moves tasks on the calendar. */
public final class DueDays {
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

  private final Tasks tasks;
  private final TimeZones zones;

  public DueDays(Tasks tasks, TimeZones zones) {
    this.tasks = tasks;
    this.zones = zones;
  }

  /** The day on which a task is to be due. */
  public record Put(
      @About("In the caller's time zone; null for a task that isn't due at any time.")
          @Nullable LocalDate day) {
    public Put {
      if (day != null && day.isAfter(Range.LAST)) {
        throw new IllegalArgumentException("must not be after " + Range.LAST);
      }
    }
  }

  /**
   * Has a task be due on a day. It keeps its time of day, or else is due by the day's end; its
   * start moves along, so that it takes as long as before. Fails when it is no longer of this
   * version.
   */
  public Task move(Tenant tenant, TaskRef task, int version, Put put) {
    return move(tenant, task, version, put, TaskPatch.none());
  }

  /** The same, and changes something else; a start that is changed so doesn't move along. */
  public Task move(Tenant tenant, TaskRef task, int version, Put put, TaskPatch patch) {
    ZoneId zone = zones.of(tenant);
    Task before = tasks.get(tenant, task);
    return tasks.update(tenant, task, version, moved(patch, before, put.day(), zone));
  }

  /** When a day begins where the caller lives. */
  public Instant startOf(Tenant tenant, LocalDate day) {
    return day.atStartOfDay(zones.of(tenant)).toInstant();
  }

  /** When a day ends where the caller lives. */
  public Instant endOf(Tenant tenant, LocalDate day) {
    return end(day, zones.of(tenant));
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.atTime(END_OF_DAY).atZone(zone).toInstant();
  }

  private static TaskPatch moved(TaskPatch patch, Task task, @Nullable LocalDate day, ZoneId zone) {
    Instant due = task.dueDate();
    if (day == null) {
      return patch.dated(patch.startDate(), Change.to(null));
    }
    if (due == null) {
      return patch.dated(patch.startDate(), Change.to(end(day, zone)));
    }
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(due, zone), day);
    Instant start = task.startDate();
    Change<@Nullable Instant> moved = Change.to(later(due, days, zone));
    return start == null || patch.startDate().isGiven()
        ? patch.dated(patch.startDate(), moved)
        : patch.dated(Change.to(later(start, days, zone)), moved);
  }

  private static Instant later(Instant time, long days, ZoneId zone) {
    return time.atZone(zone).plusDays(days).toInstant();
  }
}
