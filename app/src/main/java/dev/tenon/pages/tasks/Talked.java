package dev.tenon.pages.tasks;

import dev.tenon.comments.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments that a task's page shows.
 *
 * @param earlier the query of the page before; null where these are the first
 * @param more the query of the page behind; null where these are the last
 */
record Talked(List<Comment> comments, @Nullable String earlier, @Nullable String more) {}
