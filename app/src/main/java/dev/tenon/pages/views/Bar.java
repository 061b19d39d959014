package dev.tenon.pages.views;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.users.People;
import dev.tenon.web.ProjectRole;
import dev.tenon.workflow.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above each of a project's views.
 *
 * @param filter as it was typed
 * @param fault why it can't be understood; null where it can
 * @param statuses of the project, in order
 * @param people of the organization
 */
public record Bar(
    Project project,
    String filter,
    String sort,
    @Nullable String fault,
    List<Status> statuses,
    List<People.Person> people) {

  /** A condition of the filter, and the filter without it. */
  public record Chip(String words, String rest) {}

  /** Whether the caller may change tasks here. */
  public boolean canEdit() {
    return project.yourRole().covers(ProjectRole.MEMBER)
        && project.status() == ProjectStatus.ACTIVE;
  }

  /** Whether the project is read only. */
  public boolean isArchived() {
    return project.status() == ProjectStatus.ARCHIVED;
  }

  /** Whether the caller may change the project itself. */
  public boolean canManage() {
    return project.yourRole().covers(ProjectRole.MANAGER);
  }

  /** The filter's conditions one by one. */
  public List<Chip> chips() {
    List<String> parts = parts(filter);
    List<Chip> chips = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<String> rest = new ArrayList<>(parts);
      rest.remove(i);
      chips.add(new Chip(parts.get(i), String.join(" ", rest)));
    }
    return chips;
  }

  /** What is parted by spaces outside of quotes and parentheses. */
  private static List<String> parts(String filter) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < filter.length(); i++) {
      char c = filter.charAt(i);
      quoted ^= c == '"';
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && !quoted && depth <= 0) {
        if (!part.isEmpty()) {
          parts.add(part.toString());
          part.setLength(0);
        }
      } else {
        part.append(c);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  /** What the filter's field offers while one types. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (String priority : List.of("urgent", "high", "medium", "low", "none")) {
      words.add("priority:" + priority);
    }
    words.addAll(List.of("assignee:me", "lead:me", "reviewer:me", "creator:me", "no:assignee"));
    words.addAll(List.of("due<today", "due:today", "no:due", "label:", "updated>-7d"));
    statuses.forEach(status -> words.add("status:" + quoted(status.name())));
    people.forEach(person -> words.add("assignee:" + quoted(person.displayName())));
    return words;
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_-]+") ? word : "\"" + word.replace("\"", "") + "\"";
  }
}
