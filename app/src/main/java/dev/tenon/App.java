package dev.tenon;

import com.fasterxml.uuid.Generators;
import dev.tenon.comments.CommentApi;
import dev.tenon.comments.CommentLists;
import dev.tenon.comments.Comments;
import dev.tenon.db.Db;
import dev.tenon.db.LiveSchema;
import dev.tenon.db.notices.Announcer;
import dev.tenon.exports.ExportApi;
import dev.tenon.exports.Exports;
import dev.tenon.health.HealthApi;
import dev.tenon.history.AuditLog;
import dev.tenon.history.AuditLogApi;
import dev.tenon.identity.Callers;
import dev.tenon.identity.Whereabouts;
import dev.tenon.imports.ImportApi;
import dev.tenon.imports.ImportJob;
import dev.tenon.imports.Imports;
import dev.tenon.jobs.Jobs;
import dev.tenon.labels.LabelApi;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Lists;
import dev.tenon.lists.TimeZones;
import dev.tenon.live.Feeds;
import dev.tenon.live.Following;
import dev.tenon.live.LiveApi;
import dev.tenon.mail.Post;
import dev.tenon.organizations.OrganizationApi;
import dev.tenon.organizations.Organizations;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.palette.PalettePages;
import dev.tenon.pages.projects.ProjectPages;
import dev.tenon.projects.ProjectApi;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.projects.ProjectMembers;
import dev.tenon.projects.Projects;
import dev.tenon.routes.ChangeRoutes;
import dev.tenon.routes.CommentRoutes;
import dev.tenon.routes.FindingRoutes;
import dev.tenon.routes.HealthRoutes;
import dev.tenon.routes.ImportRoutes;
import dev.tenon.routes.OrganizationRoutes;
import dev.tenon.routes.ProjectRoutes;
import dev.tenon.routes.TaskRoutes;
import dev.tenon.routes.TeamRoutes;
import dev.tenon.routes.TextRoutes;
import dev.tenon.routes.UserRoutes;
import dev.tenon.routes.WorkRoutes;
import dev.tenon.routes.WorkflowRoutes;
import dev.tenon.routes.pages.ProjectPageRoutes;
import dev.tenon.routes.pages.ShellPageRoutes;
import dev.tenon.search.Destinations;
import dev.tenon.search.SearchApi;
import dev.tenon.search.Searches;
import dev.tenon.tasks.Closures;
import dev.tenon.tasks.Progress;
import dev.tenon.tasks.TaskApi;
import dev.tenon.tasks.TaskAssignees;
import dev.tenon.tasks.TaskLabels;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.TaskPartsApi;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.board.BoardApi;
import dev.tenon.tasks.board.Boards;
import dev.tenon.tasks.board.Moves;
import dev.tenon.tasks.bulk.BulkApi;
import dev.tenon.tasks.bulk.BulkChanges;
import dev.tenon.tasks.calendar.CalendarApi;
import dev.tenon.tasks.calendar.Calendars;
import dev.tenon.tasks.calendar.DueDays;
import dev.tenon.tasks.mine.MyWork;
import dev.tenon.tasks.mine.MyWorkApi;
import dev.tenon.tasks.past.TaskHistory;
import dev.tenon.tasks.past.TaskHistoryApi;
import dev.tenon.tasks.relations.RelationApi;
import dev.tenon.tasks.relations.Relations;
import dev.tenon.tasks.saved.SavedFilterApi;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.teams.TeamApi;
import dev.tenon.teams.TeamMembers;
import dev.tenon.teams.Teams;
import dev.tenon.texts.Mentions;
import dev.tenon.texts.TextApi;
import dev.tenon.texts.Texts;
import dev.tenon.upkeep.Upkeep;
import dev.tenon.users.People;
import dev.tenon.users.UserApi;
import dev.tenon.users.Users;
import dev.tenon.web.Route;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.openapi.Description;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.server.Server;
import dev.tenon.workflow.StatusRemoval;
import dev.tenon.workflow.Statuses;
import dev.tenon.workflow.Transitions;
import dev.tenon.workflow.WorkflowApi;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Wires the platform: every object and what it is made of, in one place. */
public final class App implements AutoCloseable {
  private final Installation installation;
  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final List<Route<?, ?>> routes;
  private final Callers callers;
  private final Jobs jobs;
  private final Post post;
  private final Announcer announcer;
  private final Feeds feeds;
  private final Identity identity;
  private final Assets assets = Assets.load();
  private final Screen screen;
  private final ExportApi exports;

  /**
   * The platform over a database.
   *
   * @param pool connections as {@code tenon_app}
   */
  public App(DataSource pool, Clock clock, Installation installation) {
    this.installation = installation;
    this.clock = clock;
    this.announcer = Announcer.start(pool);
    this.db = Db.open(pool).telling(announcer::changed);
    this.ids = Generators.timeBasedEpochGenerator()::generate;
    this.callers = new Callers(db, ids);
    this.feeds = new Feeds(pool, db, ids);
    this.jobs = new Jobs(pool, List.of(new ImportJob(db, ids)), List.of(new Upkeep(db, ids)));
    this.post = new Post(installation.mailServer(), installation.mailFrom());
    this.screen = new Screen(assets, new Whereabouts(db)::of, clock);
    this.exports = new ExportApi(new Organizations(db), new Exports(db, clock));
    this.identity = new Identity(db, clock, ids, installation, post);
    Lists lists = Lists.open(db, clock, ids);
    this.routes = new ArrayList<>(new Description(domains(lists)).routes());
    this.routes.addAll(pages(lists, pool));
  }

  /** Starts to work in the background; close it to stop. */
  public Jobs work() {
    jobs.start();
    return jobs;
  }

  /** Starts to serve. */
  public Server serve() {
    return Server.start(
        new Server.Setup(
            installation.host(),
            installation.port(),
            installation.baseUrl(),
            installation.requestsPerMinute(),
            installation.trustedProxies(),
            routes,
            callers::find,
            screen,
            assets,
            db,
            clock,
            ids));
  }

  /** Ends the streams of changes, for which no stop could wait. */
  public void endStreams() {
    feeds.close();
  }

  /** Finishes what goes on apart from requests. */
  @Override
  public void close() {
    feeds.close();
    announcer.close();
    post.close();
  }

  /** The table of endpoints, in the order in which a newcomer meets them. */
  private List<Route<?, ?>> domains(Lists lists) {
    List<Route<?, ?>> routes = new ArrayList<>();
    routes.addAll(HealthRoutes.health(new HealthApi(db)));
    routes.addAll(identity.routes());
    var organizations = new Organizations(db);
    routes.addAll(OrganizationRoutes.organization(new OrganizationApi(organizations)));
    routes.addAll(UserRoutes.users(new UserApi(new Users(db), lists)));
    var projects =
        new ProjectApi(
            new Projects(db, ids), new ProjectLifecycle(db), new ProjectMembers(db), lists);
    routes.addAll(ProjectRoutes.projects(projects));
    routes.addAll(ProjectRoutes.members(projects));
    var tasks = new Tasks(db, ids);
    routes.addAll(
        TaskRoutes.tasks(new TaskApi(tasks, new Closures(db, tasks), new TaskLists(db, lists))));
    routes.addAll(TaskRoutes.parts(new TaskPartsApi(new TaskAssignees(db), new TaskLabels(db))));
    routes.addAll(TaskRoutes.relations(new RelationApi(new Relations(db))));
    routes.addAll(TaskRoutes.board(new BoardApi(new Boards(db, lists), new Moves(db, tasks))));
    var zones = new TimeZones(db);
    routes.addAll(
        TaskRoutes.calendar(
            new CalendarApi(new Calendars(db, lists, zones, clock), new DueDays(tasks, zones))));
    routes.addAll(TaskRoutes.bulk(new BulkApi(new BulkChanges(db, tasks, ids))));
    routes.addAll(
        CommentRoutes.comments(new CommentApi(new Comments(db, ids), new CommentLists(db, lists))));
    routes.addAll(FindingRoutes.filters(new SavedFilterApi(new SavedFilters(db, ids, lists))));
    routes.addAll(FindingRoutes.search(new SearchApi(new Searches(lists), new Destinations(db))));
    routes.addAll(WorkRoutes.mine(new MyWorkApi(new MyWork(lists, zones, clock))));
    routes.addAll(WorkRoutes.past(new TaskHistoryApi(new TaskHistory(db, lists))));
    routes.addAll(TextRoutes.texts(new TextApi(new Texts(db), new Mentions(db))));
    routes.addAll(ImportRoutes.imports(new ImportApi(new Imports(db, ids, jobs))));
    routes.addAll(ImportRoutes.exports(exports));
    var workflow =
        new WorkflowApi(new Statuses(db, ids), new StatusRemoval(db), new Transitions(db));
    routes.addAll(WorkflowRoutes.statuses(workflow));
    routes.addAll(WorkflowRoutes.transitions(workflow));
    routes.addAll(WorkflowRoutes.labels(new LabelApi(new Labels(db, ids, lists))));
    var teams = new Teams(db, ids, lists);
    routes.addAll(TeamRoutes.teams(new TeamApi(teams, new TeamMembers(db, teams))));
    routes.addAll(ChangeRoutes.changes(new LiveApi(feeds, System::nanoTime)));
    routes.addAll(ChangeRoutes.history(new AuditLogApi(new AuditLog(lists))));
    return routes;
  }

  /** The table of pages. */
  private List<Route<?, ?>> pages(Lists lists, DataSource pool) {
    List<Route<?, ?>> pages = new ArrayList<>(identity.pages(screen, lists));
    pages.addAll(ShellPageRoutes.offline(screen));
    pages.addAll(ShellPageRoutes.changes(new LiveApi(feeds, System::nanoTime)));
    var projects = new Projects(db, ids);
    pages.addAll(new Views(db, clock, ids, lists, screen).pages());
    pages.addAll(new Desk(db, clock, ids, lists, screen).pages());
    pages.addAll(
        ProjectPageRoutes.projects(
            new ProjectPages(
                screen,
                new Conflicts(new AuditLog(lists)),
                lists,
                projects,
                new ProjectLifecycle(db),
                new Progress(db),
                new People(db))));
    pages.addAll(ShellPageRoutes.palette(new PalettePages(new Destinations(db))));
    pages.addAll(new Administration(db, ids, lists, jobs, screen).pages(exports));
    pages.addAll(identity.operatorPages(screen, () -> LiveSchema.open(pool)));
    pages.replaceAll(new Following(db)::of);
    return pages;
  }

  /** All endpoints, of the API and of the pages. */
  public List<Route<?, ?>> routes() {
    return List.copyOf(routes);
  }
}
