package dev.tenon.pages.tasks;

import dev.tenon.tasks.past.Happening;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;

/** What happened to a task. */
public record HistoryView(Task task, Page<Happening> happenings) implements View {}
