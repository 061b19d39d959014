package dev.tenon.tasks.mine;

import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.shape.About;

/** An open task that its reader is assigned to. */
@About("An open task that the caller is assigned to.")
public record WorkItem(
    @About("How soon it is due, in the caller's time zone.") Section section,
    @About("What the caller is to it.") AssigneeRole role,
    TaskSummary task) {}
