package dev.tenon.pages.views;

import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that follow in a group of the list.
 *
 * @param frame the id of the frame that asked for them
 * @param next the cursor of those that follow these; null without any
 */
public record MoreView(
    Bar bar, UUID statusId, String frame, List<TaskSummary> tasks, @Nullable String next)
    implements View {}
