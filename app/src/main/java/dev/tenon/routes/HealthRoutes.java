package dev.tenon.routes;

import dev.tenon.health.Health;
import dev.tenon.health.HealthApi;
import dev.tenon.web.Access;
import dev.tenon.web.Route;
import java.util.List;

/** Whether this process can serve. */
public final class HealthRoutes {
  private HealthRoutes() {}

  public static List<Route<?, ?>> health(HealthApi api) {
    return List.of(
        Route.get("/health")
            .named("getHealth", "Whether this process serves and reaches its database.")
            .needs(Access.anyone())
            .answers(Health.class)
            .by(api::current));
  }
}
