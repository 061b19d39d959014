package dev.tenon.bench.micro;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.Installation;
import dev.tenon.bench.database.BenchServer;
import dev.tenon.db.Pool;
import dev.tenon.identity.hashing.Argon2Cost;
import dev.tenon.settings.SignUp;
import dev.tenon.web.Route;
import dev.tenon.web.server.TrustedProxies;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The platform over the empty database that a benchmark's process is told of. */
public final class Running {
  static final String DATABASE = "bench_micro";
  static final String DATA = "tenon.bench.data";

  private Running() {}

  /** Connections as the application has them. */
  public static DataSource connections() {
    HikariDataSource pool =
        Pool.open(
            BenchServer.in(Path.of(System.getProperty(DATA, "bench-data")))
                .database(DATABASE)
                .application()
                .dataSource(),
            2);
    return pool;
  }

  /** All that the platform answers to. */
  public static List<Route<?, ?>> routes() {
    Installation installation =
        new Installation(
            "127.0.0.1",
            0,
            URI.create("http://localhost"),
            TrustedProxies.NONE,
            1,
            SignUp.FIRST,
            Optional.empty(),
            "tenon@localhost",
            Argon2Cost.STANDARD);
    return new App(connections(), Clock.systemUTC(), installation).routes();
  }
}
