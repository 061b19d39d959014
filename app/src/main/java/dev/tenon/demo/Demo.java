package dev.tenon.demo;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.faults.OperatorFault;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.organizations.Slug;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Puts the demo's organizations into a database that holds no others. */
public final class Demo {
  private static final Sql ALL_ORGANIZATIONS =
      Sql.of(
          """
          select id
            from guard.organization_ids() as ids (id)
          """);

  private static final Sql HAS_PEOPLE =
      Sql.of(
          """
          select exists (
                   select
                     from users
                    where organization_id = :organization_id) as has_people
          """);

  private static final Sql APPOINT =
      Sql.of(
          """
          select identity.appoint_admin(:account_id, :email, :password_hash, :user_id, :name)
                 as account_id
          """);

  private static final Sql ACCOUNT =
      Sql.of(
          """
          select account_id
            from users
           where organization_id = :organization_id
             and email = :email::citext
          """);

  private static final Sql CHANGE_PASSWORD =
      Sql.of("select identity.change_password(:password_hash, null)");

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 16;

  private final Db db;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final UnaryOperator<String> hash;

  /**
   * @param hash of a password, as the database keeps it
   */
  public Demo(Db db, Clock clock, Supplier<UUID> ids, UnaryOperator<String> hash) {
    this.db = db;
    this.clock = clock;
    this.ids = ids;
    this.hash = hash;
  }

  /** How to get in; the password holds until the demo is prepared again. */
  public record SignIn(String email, String password, List<String> organizations) {
    /** Never the password. */
    @Override
    public String toString() {
      return "SignIn[" + email + "]";
    }
  }

  /**
   * Makes what is not there yet, and gives the demo's administrator a new password each time: of
   * the one before, only the hash is left.
   *
   * @throws OperatorFault when the database has organizations of its own
   */
  public SignIn prepare() {
    Story story = Story.read();
    refuseOthers(story);
    String password = password();
    String hashed = hash.apply(password);
    List<String> names = new ArrayList<>();
    UUID account = null;
    for (Story.Cast cast : story.organizations()) {
      account = prepare(story, cast, hashed);
      names.add(cast.name());
    }
    db.list(
        new Visitor(account, Via.SESSION, ids.get()),
        CHANGE_PASSWORD.bind("password_hash", hashed),
        _ -> true);
    Story.Cast first = story.organizations().getFirst();
    return new SignIn(first.email(first.people().getFirst()), password, List.copyOf(names));
  }

  private void refuseOthers(Story story) {
    Set<UUID> others =
        new HashSet<>(
            db.list(
                new Visitor(null, Via.IMPORT, ids.get()),
                ALL_ORGANIZATIONS.bound(),
                row -> row.uuid("id")));
    for (Story.Cast cast : story.organizations()) {
      organizations().find(new Slug(cast.slug())).ifPresent(others::remove);
    }
    if (!others.isEmpty()) {
      throw new OperatorFault(
          "This database has organizations of its own, which the demo leaves alone. Give the demo"
              + " its own: TENON_DATA=./demo ./tenon demo");
    }
  }

  private UUID prepare(Story story, Story.Cast cast, String hashed) {
    Slug slug = new Slug(cast.slug());
    UUID id = organizations().find(slug).orElseGet(() -> organizations().create(slug, cast.name()));
    return db.in(
        Tenant.system(id, Via.IMPORT, ids.get()),
        tx -> {
          if (!tx.one(HAS_PEOPLE.bound(), row -> row.flag("has_people")).orElseThrow()) {
            new Telling(story, cast, new Stage(tx), ids, clock.instant()).tell();
            appoint(tx, cast, hashed);
          }
          return tx.one(
                  ACCOUNT.bind("email", cast.email(cast.people().getFirst())),
                  row -> row.uuid("account_id"))
              .orElseThrow();
        });
  }

  private void appoint(Tx tx, Story.Cast cast, String hashed) {
    String name = cast.people().getFirst();
    tx.list(
        APPOINT
            .bind("account_id", ids.get())
            .bind("email", cast.email(name))
            .bind("password_hash", hashed)
            .bind("user_id", ids.get())
            .bind("name", name),
        row -> row.uuid("account_id"));
  }

  private ImportedOrganizations organizations() {
    return new ImportedOrganizations(db, clock, ids);
  }

  private static String password() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
