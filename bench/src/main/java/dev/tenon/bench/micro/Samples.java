package dev.tenon.bench.micro;

import dev.tenon.comments.Comment;
import dev.tenon.labels.Label;
import dev.tenon.pages.board.BoardView;
import dev.tenon.pages.list.Group;
import dev.tenon.pages.list.ListView;
import dev.tenon.pages.tasks.Said;
import dev.tenon.pages.tasks.TaskView;
import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Outlook;
import dev.tenon.pages.views.ProjectView;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.projects.StatusCategory;
import dev.tenon.projects.Visibility;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.AssigneeRole;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.users.People;
import dev.tenon.web.Page;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.pages.Form;
import dev.tenon.workflow.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A project of usual size, as it is answered and shown. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-27T12:00:00.123456Z");

  private static final int PEOPLE = 12;
  private static final int COMMENTS = 20;

  private Samples() {}

  static Task task() {
    TaskSummary task = summary(42);
    return new Task(
        task.id(),
        task.key(),
        task.projectId(),
        task.number(),
        task.title(),
        "As it was agreed upon:\n\n- once with the old gauge,\n- once with the new one.\n",
        task.status(),
        task.priority(),
        null,
        null,
        task.dueDate(),
        null,
        task.position(),
        task.labels(),
        task.assignees(),
        null,
        null,
        task.createdBy(),
        task.createdAt(),
        task.updatedAt(),
        null,
        task.version());
  }

  /** The tasks of one page of a list. */
  static List<TaskSummary> page() {
    return IntStream.rangeClosed(1, 50).mapToObj(Samples::summary).toList();
  }

  private static TaskSummary summary(int number) {
    return new TaskSummary(
        id(1000 + number),
        "WEB-" + number,
        project().id(),
        number,
        "Measure the intake valve once more, number " + number,
        new Task.Status(id(3), "In progress", StatusCategory.STARTED),
        number % 2 == 0 ? Priority.HIGH : Priority.LOW,
        null,
        null,
        number % 3 == 0 ? NOW.plus(Duration.ofDays(number)) : null,
        null,
        "a" + number,
        List.of(new Task.Label(id(20), "bug", "d73a4a"), new Task.Label(id(21), "pump", "0e8a16")),
        List.of(new Assignee(id(31), "Robin Vale", AssigneeRole.LEAD, NOW)),
        null,
        new Task.Person(id(32), "Kim Oakes"),
        NOW.minus(Duration.ofDays(number)),
        NOW.minus(Duration.ofHours(number)),
        null,
        3);
  }

  static TaskView taskView() {
    List<Said> threads =
        IntStream.range(0, COMMENTS)
            .mapToObj(
                i -> new Said(comment(i), "<p>The valve can wait until Monday.</p>", List.of()))
            .toList();
    return new TaskView(
        task(),
        "<p>As it was agreed upon.</p>",
        page().subList(0, 5),
        List.of(),
        threads,
        null,
        null,
        new TaskView.Choices(statuses(), people(), List.of(label())),
        id(31),
        Form.blank(),
        false);
  }

  static ListView listView() {
    return new ListView(
        bar(ProjectView.LIST),
        columns().stream()
            .map(column ->
                new Group(
                    column.statusId().toString(),
                    new Group.OfStatus(column.name(), column.category()),
                    column.matchingCount(),
                    new Page<>(column.tasks(), null, null)))
            .toList());
  }

  static BoardView boardView() {
    return new BoardView(bar(ProjectView.BOARD), columns());
  }

  private static Bar bar(ProjectView view) {
    return new Bar(
        project(),
        new Outlook("WEB", view, Map.of(), true),
        "",
        null,
        new Bar.Choices(statuses(), List.of(label()), people()),
        List.of(),
        id(31));
  }

  /** Four columns of fifty. */
  private static List<Board.Column> columns() {
    return statuses().stream()
        .map(status ->
            new Board.Column(
                status.id(),
                status.name(),
                status.category(),
                null,
                50,
                50,
                List.of(),
                page(),
                null))
        .toList();
  }

  private static List<Status> statuses() {
    return List.of(
        status(2, "To do", StatusCategory.UNSTARTED),
        status(3, "In progress", StatusCategory.STARTED),
        status(4, "In review", StatusCategory.STARTED),
        status(5, "Done", StatusCategory.COMPLETED));
  }

  private static Status status(int number, String name, StatusCategory category) {
    return new Status(id(number), project().id(), name, category, number, null, NOW, NOW, 1);
  }

  private static Project project() {
    return new Project(
        id(1),
        "WEB",
        "Web site",
        "",
        ProjectStatus.ACTIVE,
        Visibility.ORGANIZATION,
        null,
        null,
        ProjectRole.MEMBER,
        NOW,
        NOW,
        1);
  }

  private static List<People.Person> people() {
    return IntStream.range(0, PEOPLE)
        .mapToObj(i -> new People.Person(id(30 + i), "Robin Vale " + i, true, true))
        .toList();
  }

  private static Label label() {
    return new Label(id(20), id(1), "bug", "d73a4a", "", NOW, NOW, 1);
  }

  private static Comment comment(int number) {
    return new Comment(
        id(500 + number),
        task().id(),
        null,
        new Comment.Author(id(31), "Robin Vale"),
        "The valve can wait until Monday.",
        NOW,
        NOW,
        null,
        null,
        1);
  }

  static UUID id(int number) {
    return new UUID(0x0199975b62dc70bcL, number);
  }
}
