package dev.tenon.pages.list;

import dev.tenon.lists.Asked;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Request;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parts a project's tasks for the list. */
public final class Groups {
  private static final String EVERYTHING = "all";

  private final Boards boards;
  private final TaskLists lists;

  public Groups(Boards boards, TaskLists lists) {
    this.boards = boards;
    this.lists = lists;
  }

  /** All groups, each with so many of its tasks. */
  List<Group> of(Request<?> request, Outlook outlook, int limit) {
    return switch (Grouping.of(outlook)) {
      case STATUS ->
          boards
              .of(request.tenant(), Outlook.ref(request), asked(outlook, "", limit, null))
              .columns()
              .stream()
              .map(Groups::group)
              .toList();
      case PRIORITY ->
          Arrays.stream(Priority.values())
              .sorted(Collections.reverseOrder())
              .map(one -> group(request, outlook, word(one), new Group.OfPriority(one), limit))
              .toList();
      case NONE -> List.of(group(request, outlook, EVERYTHING, new Group.OfAll(), limit));
    };
  }

  private static Group group(Board.Column column) {
    return new Group(
        column.statusId().toString(),
        new Group.OfStatus(column.name(), column.category()),
        column.matchingCount(),
        new Page<>(column.tasks(), column.next(), null));
  }

  private Group group(
      Request<?> request, Outlook outlook, String id, Group.Common what, int limit) {
    Page<TaskSummary> page = narrowed(request, outlook, id, limit, null);
    return new Group(id, what, Math.toIntExact(Objects.requireNonNull(page.total())), page);
  }

  /** The tasks that follow in a group. Fails with 404 where there is no such group. */
  Page<TaskSummary> following(
      Request<?> request, Outlook outlook, String id, int limit, @Nullable String after) {
    return switch (Grouping.of(outlook)) {
      case STATUS ->
          boards.column(
              request.tenant(),
              Outlook.ref(request),
              request.id("group"),
              asked(outlook, "", limit, after));
      case PRIORITY -> {
        require(Arrays.stream(Priority.values()).anyMatch(one -> word(one).equals(id)));
        yield narrowed(request, outlook, id, limit, after);
      }
      case NONE -> {
        require(id.equals(EVERYTHING));
        yield narrowed(request, outlook, id, limit, after);
      }
    };
  }

  private static void require(boolean known) {
    if (!known) {
      throw Failure.notFound("group");
    }
  }

  private Page<TaskSummary> narrowed(
      Request<?> request, Outlook outlook, String id, int limit, @Nullable String after) {
    Asked asked = asked(outlook, condition(id), limit, after);
    return lists.of(request.tenant(), Outlook.ref(request), asked);
  }

  private static String condition(String id) {
    return id.equals(EVERYTHING) ? "" : "priority:" + id;
  }

  private static Asked asked(Outlook outlook, String condition, int limit, @Nullable String after) {
    String filter = condition.isEmpty() ? outlook.filter() : outlook.filterAnd(condition);
    return new Asked(limit, after, filter, outlook.sort(), after == null);
  }

  private static String word(Priority priority) {
    return priority.name().toLowerCase(Locale.ROOT);
  }
}
