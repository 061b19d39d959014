package dev.tenon.health;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.util.Map;

/** Answers whether this process reaches its database: it asks it. */
public final class HealthApi {
  private static final Sql PING =
      Sql.of(
          """
          select 'ok' as status
          """);

  private final Db db;

  public HealthApi(Db db) {
    this.db = db;
  }

  public Reply<Health> current(Request<Void> request) {
    return Reply.ok(db.one(request.context(), PING.bind(Map.of()), Health.class).orElseThrow());
  }
}
