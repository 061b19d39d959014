package dev.tenon.lists;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.web.Failure;
import java.time.ZoneId;

/** Where callers' days begin. */
public final class TimeZones {
  private static final Sql FIND =
      Sql.of(
          """
          select coalesce(u.time_zone, o.time_zone) as time_zone
            from organizations o
            left join users u
              on u.organization_id = o.id
             and u.id = :user_id
           where o.id = :organization_id
          """);

  private final Db db;

  public TimeZones(Db db) {
    this.db = db;
  }

  /** The caller's time zone; the organization's where they have set none. */
  public ZoneId of(Tenant tenant) {
    return db.one(
            tenant, FIND.bind("user_id", tenant.userId()), row -> ZoneId.of(row.text("time_zone")))
        .orElseThrow(() -> Failure.notFound("organization"));
  }
}
