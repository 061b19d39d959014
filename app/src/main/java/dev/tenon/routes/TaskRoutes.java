package dev.tenon.routes;

import dev.tenon.tasks.TaskApi;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.TaskPartsApi;
import dev.tenon.tasks.TaskPatch;
import dev.tenon.tasks.board.Board;
import dev.tenon.tasks.board.BoardApi;
import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.bulk.BulkApi;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.calendar.Calendar;
import dev.tenon.tasks.calendar.CalendarApi;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.relations.Relation;
import dev.tenon.tasks.relations.RelationApi;
import dev.tenon.tasks.relations.Relations;
import dev.tenon.tasks.task.Assignee;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.Route;
import java.util.List;

/** Tasks and what hangs on them. */
public final class TaskRoutes {
  private static final long MAX_BULK = 8 << 20;
  private static final String V1 = "/api/v1";
  private static final String TASK = V1 + "/tasks/{task}";

  private TaskRoutes() {}

  public static List<Route<?, ?>> tasks(TaskApi api) {
    return List.of(
        Route.post(V1 + "/projects/{project}/tasks")
            .named("createTask", "Make a task, with its labels and assignees.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskDraft.class)
            .creates(Task.class)
            .by(api::create),
        Route.get(V1 + "/projects/{project}/tasks")
            .named("listProjectTasks", "The tasks of a project.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .lists(TaskSummary.class)
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .by(api::listOfProject),
        Route.get(V1 + "/tasks")
            .named("listTasks", "The tasks of all projects that the caller sees.")
            .needs(Access.read())
            .lists(TaskSummary.class)
            .with(TaskLists.TASKS.filter())
            .with(TaskLists.TASKS.sort())
            .by(api::list),
        Route.get(TASK)
            .named("getTask", "A task, by its id or its key.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .answers(Task.class)
            .by(api::get),
        Route.patch(TASK)
            .named("updateTask", "Change a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskPatch.class)
            .answers(Task.class)
            .by(api::update),
        Route.delete(TASK)
            .named("deleteTask", "Put a task into the trash.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .conditional()
            .by(api::delete),
        Route.put(TASK + "/restoration")
            .named("restoreTask", "Take a task out of the trash, with what hangs on it.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Task.class)
            .by(api::restore),
        Route.get(V1 + "/trash/tasks")
            .named("listDeletedTasks", "The deleted tasks that the caller may restore.")
            .needs(Access.read())
            .lists(TaskLists.Deleted.class)
            .with(TaskLists.TRASH.sort())
            .by(api::trash),
        Route.put(TASK + "/closure")
            .named("closeTask", "Move a task to its project's first completed status.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Task.class)
            .by(api::close),
        Route.delete(TASK + "/closure")
            .named("reopenTask", "Move a task back to its project's first unstarted status.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Task.class)
            .by(api::reopen));
  }

  public static List<Route<?, ?>> parts(TaskPartsApi api) {
    return List.of(
        Route.put(TASK + "/assignees/{user_id}")
            .named("assignTask", "Assign somebody to a task, or give them another role.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(TaskAssignees.Put.class)
            .answers(Assignee.class)
            .by(api::assign),
        Route.delete(TASK + "/assignees/{user_id}")
            .named("unassignTask", "Take somebody off a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .by(api::unassign),
        Route.put(TASK + "/labels/{label}")
            .named("labelTask", "Put a label, by its id or name, on a task of its project.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .answers(Task.Label.class)
            .by(api::label),
        Route.delete(TASK + "/labels/{label}")
            .named("unlabelTask", "Take a label, by its id or name, off a task.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .by(api::unlabel));
  }

  public static List<Route<?, ?>> relations(RelationApi api) {
    return List.of(
        Route.get(TASK + "/relations")
            .named("listRelations", "How a task relates to others that the caller sees.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .listsAll(Relation.class)
            .by(api::list),
        Route.put(TASK + "/relations/{other}")
            .named("relateTasks", "Relate a task to another, in place of how they related before.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Relations.Put.class)
            .answers(Relation.class)
            .by(api::put),
        Route.delete(TASK + "/relations/{other}")
            .named("unrelateTasks", "End how a task relates to another.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .by(api::remove));
  }

  public static List<Route<?, ?>> board(BoardApi api) {
    return List.of(
        Route.get(V1 + "/projects/{project}/board")
            .named("getBoard", "A project's statuses as columns, with the first tasks of each.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(
                Parameter.whole(
                    "limit", "How many tasks a column shows at most; 50 unless said.", 1, 200))
            .with(TaskLists.TASKS.filter())
            .answers(Board.class)
            .by(api::get),
        Route.get(V1 + "/projects/{project}/board/{status}")
            .named("listColumn", "The tasks of one column of a project's board, in its order.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .lists(TaskSummary.class)
            .with(TaskLists.TASKS.filter())
            .by(api::column),
        Route.put(TASK + "/position")
            .named("moveTask", "Move a task within its column of the board, or to another.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(Moves.Place.class)
            .answers(Task.class)
            .by(api::move));
  }

  public static List<Route<?, ?>> calendar(CalendarApi api) {
    return List.of(
        Route.get(V1 + "/projects/{project}/calendar")
            .named("getCalendar", "A project's tasks on the days when they are due.")
            .needs(Access.read().in(ProjectRole.VIEWER))
            .with(Parameter.day("from", "The first day; that of this month unless said."))
            .with(
                Parameter.day(
                    "until",
                    "The day after the last, 62 days after the first at most; a month after it"
                        + " unless said."))
            .with(
                Parameter.whole(
                    "limit", "How many tasks a day shows at most; 50 unless said.", 1, 200))
            .with(TaskLists.TASKS.filter())
            .answers(Calendar.class)
            .by(api::get),
        Route.put(TASK + "/due-day")
            .named(
                "moveDueDay",
                "Have a task be due on a day of the caller's time zone, at the time of day at which"
                    + " it was due; its start moves along.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .conditional()
            .takes(DueDays.Put.class)
            .answers(Task.class)
            .by(api::move));
  }

  public static List<Route<?, ?>> bulk(BulkApi api) {
    return List.of(
        Route.post(V1 + "/tasks/bulk")
            .named("changeTasks", "Make and change up to 500 tasks, all or none of them.")
            .needs(Access.write().in(ProjectRole.MEMBER))
            .takes(BulkChanges.Batch.class, MAX_BULK)
            .answers(BulkChanges.Outcome.class)
            .by(api::apply));
  }
}
