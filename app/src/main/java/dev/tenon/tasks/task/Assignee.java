package dev.tenon.tasks.task;

import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;

/** Who works on a task. */
@About("A person who works on a task.")
public record Assignee(UUID userId, String displayName, AssigneeRole role, Instant assignedAt) {}
