package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.imports.Report;
import dev.tenon.imports.github.archive.Archive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The archive's people as users of the organization: without an account, known by their login, to
 * be claimed later by who they are. One person for all projects of the organization.
 */
final class People {
  private static final Sql FIND =
      Sql.of(
          """
          select id, imported_login
            from users
           where organization_id = :organization_id
             and imported_login is not null
           order by id desc
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into users (organization_id, id, display_name, imported_login, role)
          select :organization_id, r.id, r.display_name, r.login, 'member'
            from json_to_recordset(:rows::json) as r (id uuid, display_name text, login text)
              on conflict (organization_id, imported_login) do nothing
          """);

  private final Map<String, UUID> ids;

  private People(Map<String, UUID> ids) {
    this.ids = ids;
  }

  private record Row(UUID id, String displayName, String login) {}

  /** Sees to it that everybody of the archive is there. */
  static People of(Archive archive, Tx tx, Supplier<UUID> ids, Report report) {
    Map<String, UUID> known = known(tx);
    List<Row> strangers = new ArrayList<>();
    archive
        .logins()
        .forEach((key, login) -> {
          if (!known.containsKey(key)) {
            String name = key.equals(Archive.GHOST) ? "Deleted account" : login;
            strangers.add(new Row(ids.get(), name, login));
          }
        });
    int created = strangers.isEmpty() ? 0 : tx.update(INSERT.bind("rows", Rows.of(strangers)));
    report.count(Report.Kind.PEOPLE, Report.Outcome.CREATED, created);
    report.count(Report.Kind.PEOPLE, Report.Outcome.UNCHANGED, archive.logins().size() - created);
    return new People(strangers.isEmpty() ? known : known(tx));
  }

  /** The user with this login; without a login, the one who stands for deleted accounts. */
  UUID id(@Nullable String login) {
    String known = login == null ? Archive.GHOST : login;
    return Objects.requireNonNull(ids.get(Archive.key(known)), known);
  }

  /** The user with this login; none where they were never here, or are gone. */
  Optional<UUID> find(String login) {
    return Optional.ofNullable(ids.get(Archive.key(login)));
  }

  private static Map<String, UUID> known(Tx tx) {
    Map<String, UUID> known = new HashMap<>();
    tx.list(
        FIND.bound(), row -> known.put(Archive.key(row.text("imported_login")), row.uuid("id")));
    return known;
  }
}
