package dev.tenon.pages.calendar;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.View;

/** A task on the calendar. */
public record EventView(TaskSummary task) implements View {}
