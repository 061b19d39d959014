package dev.tenon.pages.views;

import dev.tenon.json.Change;
import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Bars.Understood;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project's tasks as a list, in which they are changed where they stand. */
public final class ListPages {
  private static final int ROWS = 50;

  private final Screen screen;
  private final Bars bars;
  private final Boards boards;
  private final Tasks tasks;
  private final TaskLists lists;
  private final TaskAssignees assignees;
  private final DueDays dueDays;

  public ListPages(
      Screen screen,
      Bars bars,
      Boards boards,
      Tasks tasks,
      TaskLists lists,
      TaskAssignees assignees,
      DueDays dueDays) {
    this.screen = screen;
    this.bars = bars;
    this.boards = boards;
    this.tasks = tasks;
    this.lists = lists;
    this.assignees = assignees;
    this.dueDays = dueDays;
  }

  public Reply<Void> list(Request<Void> request) {
    Understood<Board> board =
        Bars.understood(() -> boards.of(request.tenant(), Bars.ref(request), asked(request)));
    List<Board.Column> groups = board.found() == null ? List.of() : board.found().columns();
    Bar bar = bars.of(request, board.fault());
    return screen.show(request, bar.fault() == null ? 200 : 400, new ListView(bar, groups));
  }

  /** The tasks that follow in one group. */
  public Reply<Void> more(Request<Void> request) {
    UUID status = request.id("status");
    Page<TaskSummary> page =
        boards.column(request.tenant(), Bars.ref(request), status, asked(request));
    String frame = request.browser().frame();
    return screen.show(
        request,
        new MoreView(
            bars.of(request, null),
            status,
            frame == null ? "more" : frame,
            page.items(),
            page.next()));
  }

  private static Asked asked(Request<?> request) {
    return new Asked(
        ROWS,
        request.query("after", String.class).orElse(null),
        request.query("filter", String.class).orElse(""),
        request.query("sort", String.class).orElse(""),
        false);
  }

  /** Changes a task where it stands; it moves when its status does. */
  public Reply<Void> edit(Request<Edit> request) {
    Edit edit = request.body();
    TaskRef ref = TaskRef.of(request);
    UUID assignee = edit.assigneeId();
    if (assignee != null) {
      toggle(request, ref, assignee);
    } else if (edit.dueDay() instanceof Change.To<@Nullable LocalDate> due) {
      dueDays.move(request.tenant(), ref, edit.version(), new DueDays.Put(due.value()));
    } else {
      tasks.update(request.tenant(), ref, edit.version(), edit.patch());
    }
    RowView row = row(request, ref);
    List<Fragment> fragments = new ArrayList<>();
    if (edit.statusId() instanceof Change.To<UUID> _) {
      fragments.add(Fragment.remove(row.element()));
      fragments.add(Fragment.prepend("group-" + row.task().status().id(), row));
      fragments.addAll(counts(request, edit.filter()));
    } else {
      fragments.add(Fragment.replace(row.element(), row));
    }
    return screen.stream(request, fragments.toArray(Fragment[]::new));
  }

  private void toggle(Request<?> request, TaskRef ref, UUID person) {
    Task task = tasks.get(request.tenant(), ref);
    if (task.assignees().stream().anyMatch(one -> one.userId().equals(person))) {
      assignees.remove(request.tenant(), ref, person);
    } else {
      assignees.put(request.tenant(), ref, person, new TaskAssignees.Put(null));
    }
  }

  private RowView row(Request<?> request, TaskRef ref) {
    Task task = tasks.get(request.tenant(), ref);
    Asked one = new Asked(1, null, "number:" + task.number(), "", false);
    return new RowView(lists.of(request.tenant(), Bars.ref(request), one).items().getFirst(), true);
  }

  private List<Fragment> counts(Request<?> request, @Nullable String filter) {
    Asked asked = new Asked(1, null, filter == null ? "" : filter, "", false);
    return boards.of(request.tenant(), Bars.ref(request), asked).columns().stream()
        .map(group ->
            Fragment.update("count-" + group.statusId(), new CountView(group.matchingCount())))
        .toList();
  }

  public Reply<Void> create(Request<TaskDraft> request) {
    Task task = tasks.create(request.tenant(), Bars.ref(request), request.body());
    return Screen.go(
        "/o/" + request.text("organization") + "/projects/" + request.text("project"),
        Flash.of("flash.task_created", task.key(), task.title()));
  }
}
