package dev.tenon.workflow;

import dev.tenon.projects.StatusCategory;
import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A status of a project's tasks. */
@About("A status: a column of its project's board.")
public record Status(
    UUID id,
    UUID projectId,
    String name,
    @About("What it means, the same in every project: a task in one of the last two is closed.")
        StatusCategory category,
    @About("Its place on the board, from left to right; ties go by id.") int position,
    @About("How many tasks should be in it at once; shown, not enforced.")
        @Nullable Integer wipLimit,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {}
