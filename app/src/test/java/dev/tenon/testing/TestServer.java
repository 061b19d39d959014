package dev.tenon.testing;

import dev.tenon.App;
import dev.tenon.Installation;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.settings.SignUp;
import dev.tenon.web.Route;
import dev.tenon.web.server.Server;
import dev.tenon.web.server.TrustedProxies;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The platform over the tests' database, serving on a free port; one for each JVM. */
public final class TestServer {
  public static final int UNLIMITED = 1_000_000_000;
  private static final DataSource POOL = Pool.open(TestDatabase.application(), 8);
  private static final App APP = new App(Harvest.from(POOL), Clock.systemUTC(), installation());
  private static final Server SERVER = APP.serve();

  static {
    APP.work();
  }

  private TestServer() {}

  /**
   * One that lets everybody sign up, hashes passwords at little cost and sends no mail. It trusts
   * loopback to say where a request comes from, so that tests can come from anywhere.
   */
  public static Installation installation() {
    return installation(SignUp.OPEN, UNLIMITED);
  }

  /** The same, which lets whom it says sign up, and whoever calls too often wait. */
  public static Installation installation(SignUp signUp, int requestsPerMinute) {
    return new Installation(
        "localhost",
        0,
        URI.create("http://localhost:8080"),
        TrustedProxies.parse("127.0.0.0/8, ::1"),
        requestsPerMinute,
        signUp,
        Optional.empty(),
        "tenon@example.com",
        new Argon2Cost(64, 1));
  }

  public static URI uri(String path) {
    return URI.create("http://localhost:" + SERVER.port() + path);
  }

  /** The endpoints of the API. */
  public static List<Route<?, ?>> routes() {
    return APP.routes().stream().filter(route -> !route.isPage()).toList();
  }

  /** The pages. */
  public static List<Route<?, ?>> pages() {
    return APP.routes().stream().filter(Route::isPage).toList();
  }

  /** Both. */
  public static List<Route<?, ?>> all() {
    return APP.routes();
  }

  /** The door to the same database. */
  public static Db db() {
    return Db.open(POOL);
  }
}
