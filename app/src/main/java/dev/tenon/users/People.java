package dev.tenon.users;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of an organization by name, for somebody to choose from. */
public final class People {
  private static final Sql FIND =
      Sql.of(
          """
          select u.id, u.display_name, u.deactivated_at is null as is_active
            from users u
           where u.organization_id = :organization_id
           order by u.display_name, u.id
           limit 2000
          """);

  private final Db db;

  public People(Db db) {
    this.db = db;
  }

  /** Somebody, who may have left. */
  public record Person(UUID id, String displayName, boolean isActive) {}

  /** All of them; those who left as well, for what they did still names them. */
  public List<Person> of(Tenant tenant) {
    return db.list(tenant, FIND.bound(), Person.class);
  }

  /** The one of an id among them. */
  public static Optional<Person> find(List<Person> people, UUID id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }
}
