package dev.tenon.bench.replay;

import com.fasterxml.uuid.Generators;
import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.bench.traffic.Tokens;
import dev.tenon.db.Db;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.faults.OperatorFault;
import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.imports.github.GithubImport;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.organizations.Slug;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An organization into which an archive was imported, with two empty projects beside the imported
 * one that have its statuses and labels: one to rehearse in, one to replay in. Its people have
 * accounts and tokens, so that they can act.
 *
 * @param items how many issues, pull requests and remarks the archive itself counts
 */
record Stage(
    Story story,
    UUID organization,
    UUID archived,
    Map<UUID, String> tokens,
    Twin rehearsal,
    Twin replay,
    int items) {
  private static final String ARCHIVED = "ARCHIVE";

  /** Of the largest tier: an archive may name more people than smaller ones allow. */
  private static final String RAISE_TIER =
      """
      update organizations set subscription_tier = 'enterprise' where id = ?::uuid
      """;

  private static final String GIVE_ACCOUNTS =
      """
      with people as (
        update users u
           set account_id = gen_random_uuid(),
               email = 'person-' || u.id || '@replay.example'
         where u.organization_id = ?::uuid
        returning u.organization_id, u.id, u.account_id, u.email),
      accounts as (
        insert into identity.accounts (id, email, email_verified_at)
        select p.account_id, p.email, now()
          from people p)
      insert into organization_tenants (organization_id, user_id, account_id)
      select p.organization_id, p.id, p.account_id
        from people p
      returning user_id, account_id
      """;

  private static final String MAKE_TWIN =
      """
      with twin as (
        insert into projects (organization_id, id, key, title)
        select p.organization_id, gen_random_uuid(), ?, p.title
          from projects p
         where p.organization_id = ?::uuid
           and p.id = ?::uuid
        returning organization_id, id, key),
      words as (
        insert into labels (organization_id, id, project_id, name, color, description)
        select l.organization_id, gen_random_uuid(), twin.id, l.name, l.color, l.description
          from labels l
          join twin on twin.organization_id = l.organization_id
         where l.project_id = ?::uuid)
      insert into task_statuses (organization_id, id, project_id, name, category, position)
      select s.organization_id, gen_random_uuid(), twin.id, s.name, s.category, s.position
        from task_statuses s
        join twin on twin.organization_id = s.organization_id
       where s.project_id = ?::uuid
      returning project_id, id, name
      """;

  /** Its people, doing what they did, in one of the empty projects. */
  Replay.Scene scene(Twin project) {
    return new Replay.Scene(story, tokens, project);
  }

  /** A project with the same statuses and labels, and no tasks yet. */
  record Twin(UUID id, String key, Map<String, UUID> statuses) {}

  /** Imports an archive, and makes ready what its people act in. */
  static Stage of(BenchDatabase database, Db db, Path file, int number) throws SQLException {
    UUID organization;
    UUID archived;
    int items;
    try {
      Archive archive = Archive.read(file);
      items = archive.size();
      organization =
          new ImportedOrganizations(db, Clock.systemUTC(), Stage::id)
              .create(new Slug("replay-" + number), "Replay " + number);
      archived =
          db.in(
              Tenant.system(organization, Via.IMPORT, id()),
              tx -> {
                GithubImport github = new GithubImport(Stage::id);
                github.run(tx, archive, ARCHIVED, (_, _) -> {});
                return github.project(tx, archive, ARCHIVED);
              });
    } catch (ArchiveFault fault) {
      throw new OperatorFault(
          "%s can't be replayed. %s".formatted(file, fault.getMessage()), fault);
    }
    try (Connection connection = database.superuser().dataSource().getConnection()) {
      return new Stage(
          Story.of(database, organization, archived),
          organization,
          archived,
          tokens(connection, db, organization),
          twin(connection, organization, archived, "REHEARSAL"),
          twin(connection, organization, archived, "REPLAY"),
          items);
    }
  }

  private static Map<UUID, String> tokens(Connection connection, Db db, UUID organization)
      throws SQLException {
    Map<UUID, String> tokens = new HashMap<>();
    try (PreparedStatement raise = connection.prepareStatement(RAISE_TIER)) {
      raise.setString(1, organization.toString());
      raise.executeUpdate();
    }
    try (PreparedStatement accounts = connection.prepareStatement(GIVE_ACCOUNTS)) {
      accounts.setString(1, organization.toString());
      try (ResultSet row = accounts.executeQuery()) {
        while (row.next()) {
          UUID user = row.getObject("user_id", UUID.class);
          UUID account = row.getObject("account_id", UUID.class);
          Tenant tenant = new Tenant(organization, user, account, false, Via.SESSION, id());
          tokens.put(user, Tokens.of(db, tenant));
        }
      }
    }
    return tokens;
  }

  private static Twin twin(Connection connection, UUID organization, UUID archived, String key)
      throws SQLException {
    try (PreparedStatement make = connection.prepareStatement(MAKE_TWIN)) {
      make.setString(1, key);
      make.setString(2, organization.toString());
      make.setString(3, archived.toString());
      make.setString(4, archived.toString());
      make.setString(5, archived.toString());
      Map<String, UUID> statuses = new HashMap<>();
      UUID project = archived;
      try (ResultSet row = make.executeQuery()) {
        while (row.next()) {
          project = row.getObject("project_id", UUID.class);
          statuses.put(row.getString("name"), row.getObject("id", UUID.class));
        }
      }
      return new Twin(project, key, statuses);
    }
  }

  private static UUID id() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
