package dev.tenon.testing;

import dev.tenon.App;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.web.Route;
import dev.tenon.web.server.Server;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The platform over the tests' database, serving on a free port; one for each JVM. */
public final class TestServer {
  private static final int UNLIMITED = 1_000_000_000;
  private static final DataSource POOL = Pool.open(TestDatabase.application(), 8);
  private static final App APP = new App(POOL, Clock.systemUTC());
  private static final Server SERVER =
      APP.serve("localhost", 0, URI.create("http://localhost:8080"), UNLIMITED);

  static {
    APP.work();
  }

  private TestServer() {}

  public static URI uri(String path) {
    return URI.create("http://localhost:" + SERVER.port() + path);
  }

  public static List<Route<?, ?>> routes() {
    return APP.routes();
  }

  /** The door to the same database. */
  public static Db db() {
    return Db.open(POOL);
  }
}
