package dev.tenon.upkeep;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.jobs.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the audit log's next partitions, takes those out of it that nobody keeps, forgets what is
 * over (throttles, sessions, links, idempotency keys), and takes out of each organization's trash
 * for good what its tier keeps no longer. Every step bears to be cut off and run again.
 */
public final class Upkeep implements Jobs.Recurring {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private static final Sql CREATE_PARTITIONS =
      Sql.of("select audit.create_partitions() as changed");

  private static final Sql DETACH_EXPIRED = Sql.of("select audit.detach_expired() as changed");

  private static final Sql CLEAN_UP_IDENTITY = Sql.of("select identity.clean_up() as changed");

  private static final Sql ORGANIZATIONS = Sql.of("select guard.organization_ids() as id");

  private static final Sql FORGET_KEYS =
      Sql.of(
          """
          delete from idempotency_keys
           where organization_id = :organization_id
             and created_at < now() - interval '24 hours'
          """);

  /** In an order in which nothing is counted that goes with what it hangs on. */
  private static final List<Sql> PURGES =
      List.of(
          Sql.of(
              """
              delete from projects
               where organization_id = :organization_id
                 and deleted_at < guard.purge_before()
              """),
          Sql.of(
              """
              delete from tasks
               where organization_id = :organization_id
                 and id in (
                       select id
                         from tasks
                        where organization_id = :organization_id
                          and deleted_at < guard.purge_before()
                        limit 1000)
              """),
          Sql.of(
              """
              delete from comments
               where organization_id = :organization_id
                 and id in (
                       select id
                         from comments
                        where organization_id = :organization_id
                          and deleted_at < guard.purge_before()
                        limit 1000)
              """),
          Sql.of(
              """
              delete from labels
               where organization_id = :organization_id
                 and deleted_at < guard.purge_before()
              """));

  private final Db db;
  private final Supplier<UUID> ids;

  public Upkeep(Db db, Supplier<UUID> ids) {
    this.db = db;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "upkeep";
  }

  @Override
  public Duration interval() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Visitor nobody = new Visitor(null, Via.JOB, ids.get());
    Attempts attempts = new Attempts();
    int partitions = attempts.of("making partitions", () -> changed(nobody, CREATE_PARTITIONS));
    int forgotten = attempts.of("clean-up of sign-ins", () -> changed(nobody, CLEAN_UP_IDENTITY));
    int purged = 0;
    // The others' upkeep doesn't wait for what is wrong in one.
    for (UUID organization : db.list(nobody, ORGANIZATIONS.bound(), row -> row.uuid("id"))) {
      Tenant tenant = Tenant.system(organization, Via.JOB, ids.get());
      String name = "organization " + organization;
      forgotten += attempts.of(name, () -> db.update(tenant, FORGET_KEYS.bound()));
      purged += attempts.of(name, () -> purge(tenant));
    }
    int detached = attempts.of("detaching months", () -> changed(nobody, DETACH_EXPIRED));
    LOG.info(
        "Upkeep: {} partitions made, {} detached, {} forgotten, {} purged",
        partitions,
        detached,
        forgotten,
        purged);
    attempts.end();
  }

  private int changed(Visitor nobody, Sql function) {
    return db.one(nobody, function.bound(), row -> row.number("changed")).orElseThrow();
  }

  /** Deletes in portions, so that no transaction holds locks for long. */
  private int purge(Tenant tenant) {
    int purged = 0;
    for (Sql purge : PURGES) {
      for (int gone = db.update(tenant, purge.bound());
          gone > 0;
          gone = db.update(tenant, purge.bound())) {
        purged += gone;
      }
    }
    return purged;
  }
}
