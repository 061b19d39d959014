package dev.tenon.pages.list;

import dev.tenon.projects.StatusCategory;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Here;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Some tasks of a list that belong together.
 *
 * @param id a status's, a priority's word, or "all"
 * @param what they have in common
 * @param count how many the filter lets through
 * @param page the first of them
 */
public record Group(String id, Common what, int count, Page<TaskSummary> page) {

  /** What the tasks of a group have in common. */
  public sealed interface Common {}

  /** A status. */
  public record OfStatus(String name, StatusCategory category) implements Common {}

  /** A priority. */
  public record OfPriority(Priority priority) implements Common {}

  /** Nothing. */
  public record OfAll() implements Common {}

  /** What the group is called. */
  public String name(Here here) {
    return switch (what) {
      case OfStatus(String name, StatusCategory _) -> name;
      case OfPriority(Priority priority) ->
          here.say("priorities." + priority.name().toLowerCase(Locale.ROOT));
      case OfAll() -> here.say("views.all");
    };
  }

  /** The status that its tasks have; null where they have several. */
  public @Nullable StatusCategory category() {
    return what instanceof OfStatus(String _, StatusCategory category) ? category : null;
  }

  /** The priority that its tasks have; null where they have several. */
  public @Nullable Priority priority() {
    return what instanceof OfPriority(Priority priority) ? priority : null;
  }
}
