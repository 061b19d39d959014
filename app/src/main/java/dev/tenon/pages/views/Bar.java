package dev.tenon.pages.views;

import dev.tenon.labels.Label;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.tasks.saved.SavedFilter;
import dev.tenon.users.People;
import dev.tenon.web.pages.Wording;
import dev.tenon.workflow.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands above each of a project's views.
 *
 * @param task the key of the task that is open over the view; blank without one
 * @param fault why the filter can't be understood; null where it can
 * @param saved the filters that the caller keeps here, and those shared with them, by name
 */
public record Bar(
    Project project,
    Outlook outlook,
    String task,
    @Nullable Wording fault,
    Choices choices,
    List<SavedFilter> saved,
    @Nullable UUID reader) {

  /**
   * What a task can be given.
   *
   * @param statuses of the project, in order
   * @param people of the organization
   */
  public record Choices(List<Status> statuses, List<Label> labels, List<People.Person> people) {}

  /** A condition of the filter, and the filter without it. */
  public record Chip(String words, String rest) {}

  /** Whether the caller may change tasks here. */
  public boolean canEdit() {
    return outlook.movable();
  }

  /** Whether the project is read only. */
  public boolean isArchived() {
    return project.status() == ProjectStatus.ARCHIVED;
  }

  /** Whether the caller may change the project itself. */
  public boolean canManage() {
    return project.canManage();
  }

  /** The icon by which a view is known. */
  public String icon(ProjectView view) {
    return switch (view) {
      case LIST -> "list";
      case BOARD -> "square-kanban";
      case TABLE -> "table";
      case CALENDAR -> "calendar-days";
    };
  }

  /** Whom a task can be given to: oneself first, then all others by name. */
  public List<People.Person> assignable() {
    return assignable(choices.people(), reader);
  }

  /** The same of anybody. */
  public static List<People.Person> assignable(List<People.Person> people, @Nullable UUID reader) {
    return people.stream()
        .filter(People.Person::isActive)
        .sorted(Comparator.comparing(person -> !person.id().equals(reader)))
        .toList();
  }

  /** The filter as it was typed. */
  public String filter() {
    return outlook.filter();
  }

  /** What a page of this view answers with. */
  public int status() {
    return fault == null ? 200 : 400;
  }

  /** The saved filter that was chosen, which the filter may have left meanwhile. */
  public Optional<SavedFilter> chosen() {
    return saved.stream()
        .filter(one -> one.id().toString().equals(outlook.asked("saved")))
        .findFirst();
  }

  /** Whether the chosen one says something else than what is looked at. */
  public boolean hasLeft(SavedFilter chosen) {
    return !chosen.filter().equals(filter()) || !chosen.sort().equals(outlook.sort());
  }

  /** Whether a saved filter is the reader's own. */
  public boolean owns(SavedFilter one) {
    return one.ownerUserId().equals(reader);
  }

  /** Whether the reader may change and delete a saved filter. */
  public boolean mayChange(SavedFilter one) {
    return owns(one) || canManage();
  }

  /** Where a saved filter leads. */
  public Outlook through(SavedFilter one) {
    return outlook
        .with("filter", one.filter())
        .with("sort", one.sort())
        .with("saved", one.id().toString());
  }

  /** The filter's conditions one by one. */
  public List<Chip> chips() {
    List<String> parts = parts(filter());
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
    words.addAll(List.of("due<today", "due:today", "no:due", "no:label", "updated>-7d"));
    words.addAll(List.of("status:open", "status:closed"));
    choices.statuses().forEach(status -> words.add("status:" + quoted(status.name())));
    choices.labels().forEach(label -> words.add("label:" + quoted(label.name())));
    choices.people().forEach(person -> words.add("assignee:" + quoted(person.displayName())));
    return words;
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_-]+") ? word : "\"" + word.replace("\"", "") + "\"";
  }
}
