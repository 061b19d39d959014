package dev.tenon.live;

import dev.tenon.db.Sql;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;

/** More that administrators do at once than the log is read of. */
final class Crowd {
  private static final Sql MAKE =
      Sql.of(
          """
          insert into teams (organization_id, id, name)
          select :organization_id, gen_random_uuid(), 'Team ' || n
            from generate_series(1, :count) as n
          """);

  private Crowd() {}

  /** Makes so many teams. */
  static void of(TestOrganization organization) {
    TestServer.db().update(organization.admin().tenant(), MAKE.bind("count", ChangeLog.MOST + 1));
  }
}
