package dev.tenon.pages.board;

import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.Screen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The board as a page, and what changes on it. */
public final class BoardPages {
  /** How many cards a column has at first, and how many more come at once. */
  private static final int CARDS = 50;

  private static final int MOST_NAMED = 50;
  private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9]*-([1-9][0-9]{0,8})");

  private final Screen screen;
  private final Projects projects;
  private final Boards boards;
  private final TaskLists tasks;

  public BoardPages(Screen screen, Projects projects, Boards boards, TaskLists tasks) {
    this.screen = screen;
    this.projects = projects;
    this.boards = boards;
    this.tasks = tasks;
  }

  public Reply<Void> board(Request<Void> request) {
    Project project = project(request);
    return screen.show(
        request,
        new BoardView(
            project,
            boards.of(request.tenant(), ref(request), asked(request)),
            place(request, project)));
  }

  /** The cards of a column that follow those which are there. */
  public Reply<Void> column(Request<Void> request) {
    Project project = project(request);
    UUID status = request.id("status");
    Page<TaskSummary> page = boards.column(request.tenant(), ref(request), status, asked(request));
    CardsView cards = new CardsView(status, page, place(request, project));
    return request.browser().streams()
        ? screen.stream(request, Fragment.replace("more_" + status, cards))
        : screen.show(request, new ColumnView(project, cards));
  }

  /** Some tasks as they are now, of which something has changed. */
  public Reply<Void> cards(Request<Void> request) {
    Set<Integer> numbers = new HashSet<>();
    Matcher named = NAMED.matcher(request.query("tasks", String.class).orElse(""));
    while (named.find() && numbers.size() < MOST_NAMED) {
      numbers.add(Integer.valueOf(named.group(1)));
    }
    return changed(request, numbers);
  }

  /** Changes the board that a browser shows: some of its cards, and how many there are. */
  Reply<Void> changed(Request<?> request, Set<Integer> numbers) {
    Project project = project(request);
    BoardPlace place = place(request, project);
    List<Fragment> fragments = new ArrayList<>();
    boards
        .columns(request.tenant(), ref(request), asked(request))
        .forEach(column ->
            fragments.add(Fragment.replace("count_" + column.statusId(), new HeadView(column))));
    Set<Integer> gone = new HashSet<>(numbers);
    for (TaskSummary task : tasks.some(request.tenant(), ref(request), numbers, asked(request))) {
      gone.remove(task.number());
      fragments.add(new Fragment("place", "card_" + task.key(), new CardView(task, place)));
    }
    gone.forEach(number -> fragments.add(Fragment.remove("card_" + project.key() + "-" + number)));
    return screen.stream(request, fragments.toArray(Fragment[]::new));
  }

  Project project(Request<?> request) {
    return projects.get(request.tenant(), ref(request));
  }

  static BoardPlace place(Request<?> request, Project project) {
    return BoardPlace.of(project, filter(request));
  }

  static ProjectRef ref(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  static Asked asked(Request<?> request) {
    @Nullable String after = request.query("after", String.class).orElse(null);
    return new Asked(CARDS, after, filter(request), "", false);
  }

  private static String filter(Request<?> request) {
    return request.query("filter", String.class).orElse("");
  }
}
