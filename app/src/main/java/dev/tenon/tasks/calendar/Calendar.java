package dev.tenon.tasks.calendar;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.shape.About;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Some days of a project. */
@About("A project's tasks on the days when they are due.")
public record Calendar(
    UUID projectId,
    @About("The IANA time zone in which the days begin and end: the caller's.") String timeZone,
    List<Day> days) {

  /** A day and the tasks that are due on it. */
  public record Day(
      LocalDate date,
      @About("How many tasks are due that the filter lets through.") int taskCount,
      @About("The first of them, by their time.") List<TaskSummary> tasks) {}
}
