package dev.tenon.users;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of an organization, for somebody to choose from: those who can sign in before those
 * whom an import brought along, both by name.
 */
public final class People {
  private static final Sql FIND =
      Sql.of(
          """
          select u.id, u.display_name, u.deactivated_at is null as is_active,
                 u.account_id is not null as has_account
            from users u
           where u.organization_id = :organization_id
           order by u.account_id is null, u.display_name, u.id
           limit 2000
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

  /** All of them; those who left as well, for what they did still names them. */
  public List<Person> of(Tenant tenant) {
    return db.list(tenant, FIND.bound(), Person.class);
  }

  /** Those who can come in. */
  public List<Person> here(Tenant tenant) {
    return of(tenant).stream().filter(Person::isHere).toList();
  }

  /** The one of an id among them. */
  public static Optional<Person> find(List<Person> people, UUID id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
