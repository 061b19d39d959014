package dev.tenon.pages.tasks;

import dev.tenon.comments.Comment;
import dev.tenon.comments.CommentLists;
import dev.tenon.db.Tenant;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Asked;
import dev.tenon.pages.tasks.TaskView.Choices;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.relations.Relations;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.texts.Texts;
import dev.tenon.users.People;
import dev.tenon.web.Page;
import dev.tenon.web.pages.Form;
import dev.tenon.workflow.Statuses;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a task shows. */
public final class TaskSheets {
  private static final int MOST = 200;

  private final Nouns nouns;
  private final Texts texts;

  public TaskSheets(Nouns nouns, Texts texts) {
    this.nouns = nouns;
    this.texts = texts;
  }

  /** Where it is gathered from. */
  public record Nouns(
      Tasks tasks,
      TaskLists taskLists,
      Projects projects,
      Statuses statuses,
      Labels labels,
      People people,
      Relations relations,
      CommentLists comments) {}

  /**
   * A task as its reader may see it.
   *
   * @param talk which of its comments
   */
  TaskView sheet(Tenant reader, TaskRef ref, Talk talk, Form form) {
    Task task = nouns.tasks.get(reader, ref);
    ProjectRef projectRef = ProjectRef.of(task.projectId());
    Project project = nouns.projects.get(reader, projectRef);
    Talked talked = talked(reader, TaskRef.of(task.id()), talk);
    List<String> html =
        texts.html(
            reader,
            Stream.concat(
                    Stream.of(task.description()),
                    talked.comments().stream().map(comment -> orEmpty(comment.body())))
                .toList());
    return new TaskView(
        task,
        html.getFirst(),
        nouns.taskLists.all(reader, all("parent:" + task.key(), "number")).items(),
        nouns.relations.of(reader, TaskRef.of(task.id())),
        Said.threads(talked.comments(), html.subList(1, html.size())),
        talked.earlier(),
        talked.more(),
        project.canWork() ? choices(reader, projectRef) : null,
        Objects.requireNonNull(reader.userId()),
        form,
        form.isStale());
  }

  /** The first comments, unless the one that is asked for stands behind them. */
  private Talked talked(Tenant reader, TaskRef task, Talk talk) {
    Asked asked = new Asked(MOST, talk.after(), "", "", false);
    UUID wanted = talk.comment();
    if (wanted != null && talk.after() != null) {
      return fromOneOn(reader, task, wanted, asked);
    }
    Page<Comment> first = nouns.comments.of(reader, task, asked);
    if (wanted != null && isBehind(first, wanted)) {
      Talked from = fromOneOn(reader, task, wanted, asked);
      if (!from.comments().isEmpty()) {
        return from;
      }
    }
    return new Talked(
        first.items(),
        talk.after() == null ? null : earlier(reader, first.items()),
        first.next() == null ? null : "?after=" + first.next());
  }

  /** Whether a comment is among those that the page shows unless others are asked for. */
  boolean isAmongFirst(Tenant reader, TaskRef task, UUID comment) {
    return !isBehind(
        nouns.comments.of(reader, task, new Asked(MOST, null, "", "", false)), comment);
  }

  private static boolean isBehind(Page<Comment> page, UUID wanted) {
    return page.next() != null
        && page.items().stream().noneMatch(comment -> comment.id().equals(wanted));
  }

  private Talked fromOneOn(Tenant reader, TaskRef task, UUID wanted, Asked asked) {
    Page<Comment> page = nouns.comments.from(reader, task, wanted, asked);
    return new Talked(
        page.items(),
        earlier(reader, page.items()),
        page.next() == null ? null : "?comment=" + wanted + "&after=" + page.next());
  }

  private @Nullable String earlier(Tenant reader, List<Comment> shown) {
    return shown.isEmpty()
        ? null
        : nouns
            .comments
            .before(reader, shown.getFirst(), MOST)
            .map(comment -> "?comment=" + comment)
            .orElse(null);
  }

  private Choices choices(Tenant reader, ProjectRef project) {
    return new Choices(
        nouns.statuses.list(reader, project),
        nouns.people.first(reader).stream().filter(People.Person::isActive).toList(),
        nouns.labels.list(reader, project, all("", "name")).items());
  }

  private static Asked all(String filter, String sort) {
    return new Asked(MOST, null, filter, sort, false);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
