package dev.tenon.bench.traffic;

import com.fasterxml.uuid.Generators;
import dev.tenon.bench.database.BenchDatabase;
import dev.tenon.db.Db;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.faults.OperatorFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Draws tasks, all with the same chance, and for each the person who made it: so the larger an
 * organization, the more of the traffic is its own.
 */
public final class Subjects {
  private static final String SAMPLE =
      """
      select t.organization_id, t.id as task_id, p.key || '-' || t.number as task_key,
             t.project_id, p.key as project_key, t.created_by_user_id as user_id, u.account_id,
             substring(t.title from ' the (\\w+ \\w+)') as words,
             (select l.name
                from labels l
               where l.organization_id = t.organization_id
                 and l.project_id = t.project_id
                 and l.deleted_at is null
               order by l.id
               limit 1) as label
        from (select *
                from tasks tablesample system (?) repeatable (?)
               where deleted_at is null
                 -- what benchmarks made themselves has neither comments nor a history
                 and created_at < coalesce(
                       (select min(created_at)
                          from identity.api_tokens
                         where name = 'benchmark'),
                       'infinity')
               order by md5(id::text)
               limit ?) t
        join projects p on p.organization_id = t.organization_id and p.id = t.project_id
        join users u
          on u.organization_id = t.organization_id
         and u.id = t.created_by_user_id
         and u.role <> 'viewer'
      """;

  private Subjects() {}

  /** As many as there are, up to a number; each person gets a token that is good for a day. */
  public static List<Subject> draw(BenchDatabase database, Db db, int most, int seed)
      throws SQLException {
    Map<UUID, String> tokens = new HashMap<>();
    List<Subject> subjects = new ArrayList<>();
    try (Connection connection = database.superuser().dataSource().getConnection();
        PreparedStatement sample = connection.prepareStatement(SAMPLE)) {
      sample.setDouble(1, percent(connection, most));
      sample.setInt(2, seed);
      sample.setInt(3, most);
      try (ResultSet row = sample.executeQuery()) {
        while (row.next()) {
          subjects.add(subject(row, db, tokens));
        }
      }
    }
    if (subjects.isEmpty()) {
      throw new OperatorFault("%s has no tasks to ask about.".formatted(database.name()));
    }
    return subjects;
  }

  /** Of the table's pages, so that some more rows than wanted come. */
  private static double percent(Connection connection, int most) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select least(100, 100.0 * greatest(40, ? * 1.0) / greatest(1, relpages))
                  from pg_class
                 where oid = 'tasks'::regclass
                """
                    .replace("?", Integer.toString(most)))) {
      row.next();
      return row.getDouble(1);
    }
  }

  private static Subject subject(ResultSet row, Db db, Map<UUID, String> tokens)
      throws SQLException {
    UUID organization = row.getObject("organization_id", UUID.class);
    UUID user = row.getObject("user_id", UUID.class);
    UUID account = row.getObject("account_id", UUID.class);
    Tenant tenant = new Tenant(organization, user, account, false, Via.SESSION, id());
    return new Subject(
        tokens.computeIfAbsent(user, _ -> Tokens.of(db, tenant)),
        organization,
        user,
        row.getObject("task_id", UUID.class),
        row.getString("task_key"),
        row.getObject("project_id", UUID.class),
        row.getString("project_key"),
        row.getString("words"),
        row.getString("label"));
  }

  private static UUID id() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
