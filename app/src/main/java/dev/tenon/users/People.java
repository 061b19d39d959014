package dev.tenon.users;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The people of an organization, for somebody to choose from: those who can sign in before those
 * whom an import brought along, both by name. A page holds the first few; any other is found by
 * what one types.
 */
public final class People {
  private static final int MOST_HELD = 200;
  private static final int MOST_FOUND = 20;

  private static final String ALL =
      """
      select u.id, u.display_name, u.deactivated_at is null as is_active,
             u.account_id is not null as has_account
        from users u
       where u.organization_id = :organization_id
      """;

  private static final Sql FIRST =
      Sql.of(
          ALL
              + """
               order by u.account_id is null or u.deactivated_at is not null, u.display_name, u.id
               limit :limit
              """);

  private static final Sql OF_IDS =
      Sql.of(
          ALL
              + """
                 and u.id = any(:ids)
              """);

  private static final Sql FIND =
      Sql.of(
          ALL
              + """
                 and u.deactivated_at is null
                 and (u.account_id is not null or not :here::boolean)
                 and (starts_with(lower(u.display_name), :words)
                   or strpos(lower(u.display_name), ' ' || :words) > 0)
               order by u.account_id is null, u.display_name, u.id
               limit :limit
              """);

  private final Db db;

  public People(Db db) {
    this.db = db;
  }

  /** Somebody, who may have left, or whom an import brought along without an account. */
  public record Person(UUID id, String displayName, boolean isActive, boolean hasAccount) {
    /** Whether they can come in. */
    public boolean isHere() {
      return isActive && hasAccount;
    }
  }

  /** The first of them; those who left as well, for what they did still names them. */
  public List<Person> first(Tenant tenant) {
    return db.list(tenant, FIRST.bind("limit", MOST_HELD), Person.class);
  }

  /** The first of those who can come in. */
  public List<Person> here(Tenant tenant) {
    return first(tenant).stream().filter(Person::isHere).toList();
  }

  /** Those of these ids. */
  public Map<UUID, Person> named(Tenant tenant, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : db.list(tenant, OF_IDS.bind("ids", List.copyOf(ids)), Person.class).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /**
   * Active people, a word of whose name begins what these words do.
   *
   * @param isHere whether only those who can come in
   */
  public List<Person> find(Tenant tenant, String words, boolean isHere) {
    return db.list(
        tenant,
        FIND.bind("words", words.strip().toLowerCase(Locale.ROOT))
            .bind("here", isHere)
            .bind("limit", MOST_FOUND),
        Person.class);
  }
}
