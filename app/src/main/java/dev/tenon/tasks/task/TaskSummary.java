package dev.tenon.tasks.task;

import dev.tenon.web.shape.About;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as lists and boards show it. */
@About("A task without its description.")
public record TaskSummary(
    UUID id,
    @About("Its project's key and its number, as in WEB-42.") String key,
    UUID projectId,
    int number,
    String title,
    Task.Status status,
    Priority priority,
    @About("The task it is a part of.") Task.@Nullable Parent parent,
    @Nullable Instant startDate,
    @Nullable Instant dueDate,
    @Nullable BigDecimal estimate,
    String position,
    List<Task.Label> labels,
    List<Assignee> assignees,
    @About("What it was where it was imported from; null where it was made here.")
        @Nullable SourceKind sourceKind,
    Task.@Nullable Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    @About("Since when it is closed; null while it is open.") @Nullable Instant completedAt,
    int version) {}
