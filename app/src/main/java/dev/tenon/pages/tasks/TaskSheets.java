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
   * @param after the cursor behind the comments that were shown; null for the first
   */
  TaskView sheet(Tenant reader, TaskRef ref, @Nullable String after, Form form) {
    Task task = nouns.tasks.get(reader, ref);
    ProjectRef projectRef = ProjectRef.of(task.projectId());
    Project project = nouns.projects.get(reader, projectRef);
    Page<Comment> comments =
        nouns.comments.of(reader, TaskRef.of(task.id()), new Asked(MOST, after, "", "", false));
    List<String> html =
        texts.html(
            reader,
            Stream.concat(
                    Stream.of(task.description()),
                    comments.items().stream().map(comment -> orEmpty(comment.body())))
                .toList());
    return new TaskView(
        task,
        html.getFirst(),
        nouns.taskLists.all(reader, all("parent:" + task.key(), "number")).items(),
        nouns.relations.of(reader, TaskRef.of(task.id())),
        Said.threads(comments.items(), html.subList(1, html.size())),
        comments.next(),
        project.canWork() ? choices(reader, projectRef) : null,
        Objects.requireNonNull(reader.userId()),
        form,
        form.isStale());
  }

  private Choices choices(Tenant reader, ProjectRef project) {
    return new Choices(
        nouns.statuses.list(reader, project),
        nouns.people.of(reader).stream().filter(People.Person::isActive).toList(),
        nouns.labels.list(reader, project, all("", "name")).items());
  }

  private static Asked all(String filter, String sort) {
    return new Asked(MOST, null, filter, sort, false);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
