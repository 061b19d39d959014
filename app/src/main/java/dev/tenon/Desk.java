package dev.tenon;

import dev.tenon.comments.CommentLists;
import dev.tenon.comments.Comments;
import dev.tenon.db.Db;
import dev.tenon.history.AuditLog;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.pages.chosen.ChosenChanges;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.tasks.CommentPages;
import dev.tenon.pages.tasks.TaskPages;
import dev.tenon.pages.tasks.TaskPartPages;
import dev.tenon.pages.tasks.TaskSheets;
import dev.tenon.pages.work.ChosenWork;
import dev.tenon.pages.work.MyWorkPages;
import dev.tenon.pages.work.SearchPages;
import dev.tenon.projects.Projects;
import dev.tenon.routes.pages.TaskPageRoutes;
import dev.tenon.routes.pages.WorkPageRoutes;
import dev.tenon.search.Destinations;
import dev.tenon.search.Searches;
import dev.tenon.tasks.Closures;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskLabels;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.mine.MyWork;
import dev.tenon.tasks.past.TaskHistory;
import dev.tenon.tasks.relations.Relations;
import dev.tenon.texts.Mentions;
import dev.tenon.texts.TextApi;
import dev.tenon.texts.Texts;
import dev.tenon.users.People;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Screen;
import dev.tenon.workflow.Statuses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The part of the platform at which people work: tasks, their own work and search, as pages. */
final class Desk {
  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Lists lists;
  private final Screen screen;

  Desk(Db db, Clock clock, Supplier<UUID> ids, Lists lists, Screen screen) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    this.lists = lists;
    this.screen = screen;
  }

  /** Its pages. */
  List<Route<?, ?>> pages() {
    var tasks = new Tasks(db, ids);
    var zones = new TimeZones(db);
    var texts = new Texts(db);
    var relations = new Relations(db);
    var nouns =
        new TaskSheets.Nouns(
            tasks,
            new TaskLists(db, lists),
            new Projects(db, ids),
            new Statuses(db, ids),
            new Labels(db, ids, lists),
            new People(db),
            relations,
            new CommentLists(db, lists));
    var sheets = new TaskSheets(nouns, texts);
    var page =
        new TaskPages(
            screen,
            new Conflicts(new AuditLog(lists)),
            sheets,
            tasks,
            new Closures(db, tasks),
            new TaskHistory(db, lists),
            new DueDays(tasks, zones));
    var parts =
        new TaskPartPages(screen, tasks, new TaskAssignees(db), new TaskLabels(db), relations);
    List<Route<?, ?>> pages = new ArrayList<>(TaskPageRoutes.tasks(page));
    pages.addAll(TaskPageRoutes.parts(page, parts));
    pages.addAll(
        TaskPageRoutes.comments(
            new CommentPages(screen, page, sheets, tasks, new Comments(db, ids), texts)));
    pages.addAll(TaskPageRoutes.texts(new TextApi(texts, new Mentions(db))));
    pages.addAll(
        WorkPageRoutes.work(
            new MyWorkPages(
                screen, new MyWork(lists, zones, clock), new Statuses(db, ids), new People(db)),
            new ChosenWork(
                screen,
                new ChosenChanges(new BulkChanges(db, tasks, ids), new DueDays(tasks, zones)))));
    pages.addAll(
        WorkPageRoutes.search(new SearchPages(screen, new Searches(lists), new Destinations(db))));
    return pages;
  }
}
