package dev.tenon.attack;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two worlds that mirror each other, in which nothing may change while they are attacked. */
final class Mirror implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Each table whose rows belong to an organization and have an id, and whether to a project. */
  private static final String TABLES =
      """
      select id.attrelid::regclass::text, project.attname is not null
        from pg_attribute id
        join pg_class c on c.oid = id.attrelid
        join pg_attribute tenant on tenant.attrelid = c.oid and tenant.attname = 'organization_id'
        left join pg_attribute project on project.attrelid = c.oid and project.attname = 'project_id'
       where id.attname = 'id'
         and c.relkind in ('r', 'p')
         and not c.relispartition
      """;

  private World ours = World.make();
  private World theirs = World.make();
  private Footprint footprint = Footprint.of(ours, theirs);
  private Set<String> ourIds = ids(ours);
  private Set<String> theirIds = ids(theirs);
  private Set<String> ourPrivateIds = privateIds(ours);

  World ours() {
    return ours;
  }

  World theirs() {
    return theirs;
  }

  Set<String> ourIds() {
    return ourIds;
  }

  Set<String> theirIds() {
    return theirIds;
  }

  /** The ids of everything in the private project OPS. */
  Set<String> ourPrivateIds() {
    return ourPrivateIds;
  }

  /** The tables in which anything changed since the last look. */
  List<String> look() {
    return footprint.changes();
  }

  /** The tables in which anything changed, for which nothing may. The worlds are then made anew. */
  List<String> changes() {
    List<String> changes = footprint.changes();
    if (!changes.isEmpty()) {
      renew();
    }
    return changes;
  }

  /** Makes both worlds anew. */
  void renew() {
    footprint.close();
    ours = World.make();
    theirs = World.make();
    footprint = Footprint.of(ours, theirs);
    ourIds = ids(ours);
    theirIds = ids(theirs);
    ourPrivateIds = privateIds(ours);
  }

  /** Lets everybody try to sign in again at once. */
  static void forgetAttempts() {
    try (Connection superuser = TestDatabase.superuser().getConnection();
        PreparedStatement forget =
            superuser.prepareStatement("delete from identity.sign_in_throttles")) {
      forget.executeUpdate();
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** A text without what looks like an id in it. */
  static String withoutIds(String text) {
    return ID.matcher(text).replaceAll("an id");
  }

  /** What looks like an id in a text. */
  static Set<String> idsIn(String text) {
    return ID.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Set<String> ids(World world) {
    return ids(world.organization(), null);
  }

  private static Set<String> privateIds(World world) {
    return ids(world.organization(), UUID.fromString(world.id("ops")));
  }

  private static Set<String> ids(
      UUID organization, @org.jspecify.annotations.Nullable UUID project) {
    Set<String> ids = new HashSet<>();
    ids.add((project == null ? organization : project).toString());
    try (Connection superuser = TestDatabase.superuser().getConnection();
        PreparedStatement find = superuser.prepareStatement(TABLES);
        ResultSet tables = find.executeQuery()) {
      while (tables.next()) {
        if (project == null || tables.getBoolean(2)) {
          ids.addAll(ids(superuser, tables.getString(1), organization, project));
        }
      }
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
    return ids;
  }

  private static List<String> ids(
      Connection superuser,
      String table,
      UUID organization,
      @org.jspecify.annotations.Nullable UUID project)
      throws SQLException {
    String sql = "select id::text from " + table + " where organization_id = ?";
    try (PreparedStatement select =
        superuser.prepareStatement(project == null ? sql : sql + " and project_id = ?")) {
      select.setObject(1, organization);
      if (project != null) {
        select.setObject(2, project);
      }
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    }
  }

  @Override
  public void close() {
    footprint.close();
  }
}
