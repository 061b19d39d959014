package dev.tenon.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Tenant;
import dev.tenon.testing.Await;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private final TestOrganization organization = TestOrganization.make();

  @Test
  void whoWaitsForTheDatabaseKeepsNobodyElseWaiting() throws Exception {
    try (HikariDataSource pool = Pool.open(TestDatabase.application(), 1)) {
      Feeds feeds = new Feeds(pool, Db.open(pool), Generators.timeBasedEpochGenerator()::generate);
      Thread first = Thread.ofPlatform().unstarted(() -> listen(feeds));
      try (Connection _ = pool.getConnection()) {
        first.start();
        Await.until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
        feeds.close();
        assertThat(first.isAlive()).as("the first still waits, and the stop did not").isTrue();
      }
      first.join();
    }
  }

  @Test
  void whatIsTheOrganizationsOwnIsCaughtUpOnByWhoAdministersItNow() {
    TestOrganization.Person second = organization.member();
    TestClient client = organization.admin().client();
    client.post("/teams", "{\"name\": \"Design\"}").expect(201);
    client
        .post("/invitations", "{\"email\": \"new@example.test\", \"role\": \"member\"}")
        .expect(201);
    Tenant member = second.tenant();
    Tenant demoted =
        new Tenant(
            member.organizationId(),
            member.userId(),
            member.accountId(),
            true,
            member.via(),
            member.requestId());
    try (HikariDataSource pool = Pool.open(TestDatabase.application(), 1);
        Feeds feeds =
            new Feeds(pool, Db.open(pool), Generators.timeBasedEpochGenerator()::generate)) {
      assertThat(missed(feeds, organization.admin().tenant())).contains("teams", "invitations");
      assertThat(missed(feeds, member)).contains("teams").doesNotContain("invitations");
      assertThat(missed(feeds, demoted)).isEmpty();
    }
  }

  /** The tables of what somebody is told that they missed. */
  private static List<String> missed(Feeds feeds, Tenant tenant) {
    Interest own = new Interest.Organization(tenant.seesPrivate());
    return feeds.missed(new Listener(tenant, own), ChangeLog.micros(Instant.now())).stream()
        .map(Event.Changed.class::cast)
        .flatMap(event -> event.changes().stream())
        .map(Change::entity)
        .toList();
  }

  private void listen(Feeds feeds) {
    feeds.listen(organization.member().tenant(), new Interest.Projects());
  }
}
