package dev.tenon;

import com.fasterxml.uuid.Generators;
import dev.tenon.db.Db;
import dev.tenon.health.HealthApi;
import dev.tenon.identity.Callers;
import dev.tenon.lists.Lists;
import dev.tenon.organizations.OrganizationApi;
import dev.tenon.organizations.Organizations;
import dev.tenon.projects.ProjectApi;
import dev.tenon.projects.ProjectLifecycle;
import dev.tenon.projects.ProjectMembers;
import dev.tenon.projects.Projects;
import dev.tenon.routes.ProjectRoutes;
import dev.tenon.routes.TaskRoutes;
import dev.tenon.tasks.TaskApi;
import dev.tenon.tasks.Tasks;
import dev.tenon.web.Route;
import dev.tenon.web.openapi.Description;
import dev.tenon.web.server.Server;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Wires the platform: every object and what it is made of, in one place. */
public final class App {
  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final List<Route<?, ?>> routes;
  private final Callers callers;

  /**
   * The platform over a database.
   *
   * @param pool connections as {@code tenon_app}
   */
  public App(DataSource pool, Clock clock) {
    this.clock = clock;
    this.db = Db.open(pool);
    this.ids = Generators.timeBasedEpochGenerator()::generate;
    this.callers = new Callers(db, ids);
    this.routes = routes(db, ids, Lists.open(db, clock, ids));
  }

  /** Starts to serve. */
  public Server serve(String host, int port, URI baseUrl, int requestsPerMinute) {
    return Server.start(
        new Server.Setup(
            host, port, baseUrl, requestsPerMinute, routes, callers::find, db, clock, ids));
  }

  private static List<Route<?, ?>> routes(Db db, Supplier<UUID> ids, Lists lists) {
    List<Route<?, ?>> routes = new ArrayList<>();
    routes.addAll(Routes.health(new HealthApi(db)));
    routes.addAll(Routes.organization(new OrganizationApi(new Organizations(db))));
    var projects =
        new ProjectApi(
            new Projects(db, ids), new ProjectLifecycle(db), new ProjectMembers(db), lists);
    routes.addAll(ProjectRoutes.projects(projects));
    routes.addAll(ProjectRoutes.members(projects));
    routes.addAll(TaskRoutes.tasks(new TaskApi(new Tasks(db, ids))));
    return new Description(routes).routes();
  }

  /** All endpoints. */
  public List<Route<?, ?>> routes() {
    return routes;
  }
}
