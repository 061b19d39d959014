package dev.tenon.testing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.tenon.db.Context;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.identity.SecretToken;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** An organization of a test's own, with people of each role in it. */
public final class TestOrganization {
  /** Stands for a password that nobody knows: hashing one would cost each test a second. */
  private static final String NO_PASSWORD = "$argon2id$v=19$m=16,t=1,p=1$c2FsdHNhbHQ$aGFzaA";

  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

  private static final Sql SIGN_UP =
      Sql.of(
          """
          select identity.sign_up(:account_id, :email, :password_hash, :new_organization_id, :name,
                                  :slug, :user_id, :display_name)
          """);
  private static final Sql INVITE =
      Sql.of(
          """
          select identity.create_invitation(:invitation_id, :email, :role, :token_hash, :expires_at)
          """);
  private static final Sql ACCEPT =
      Sql.of(
          """
          select organization_id
            from identity.accept_invitation(:token_hash, :user_id, :display_name, :account_id,
                                            :password_hash)
          """);
  private static final Sql CREATE_TOKEN =
      Sql.of(
          """
          select identity.create_api_token(:token_id, :name, :prefix, :token_hash, :scopes,
                                           :expires_at)
          """);
  private static final Sql START_SESSION =
      Sql.of("select identity.start_session(:session_id, :account_id, :token_hash)");

  private static final Sql CHOOSE =
      Sql.of("select identity.choose_organization(:session_id, :chosen_organization_id)");

  private final Db db;
  private final UUID id = IDS.generate();
  private final String slug = "org-" + id;
  private final Person admin;

  private TestOrganization(Db db) {
    this.db = db;
    UUID account = IDS.generate();
    UUID user = IDS.generate();
    run(
        new Visitor(null, Via.SESSION, IDS.generate()),
        SIGN_UP
            .bind("account_id", account)
            .bind("email", user + "@example.com")
            .bind("password_hash", NO_PASSWORD)
            .bind("new_organization_id", id)
            .bind("name", "Organization " + id)
            .bind("slug", slug)
            .bind("user_id", user)
            .bind("display_name", "Ada Admin"));
    admin = new Person(account, user, Role.ADMIN);
  }

  /** Makes an organization with its first administrator. */
  public static TestOrganization make() {
    return new TestOrganization(TestServer.db());
  }

  /** Makes one in another database than the tests'. */
  public static TestOrganization make(Db db) {
    return new TestOrganization(db);
  }

  public UUID id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public Person admin() {
    return admin;
  }

  /** Adds a person who may only read. */
  public Person viewer() {
    return join(Role.VIEWER);
  }

  /** Adds a person who may work in projects. */
  public Person member() {
    return join(Role.MEMBER);
  }

  private Person join(Role role) {
    SecretToken link = SecretToken.make(SecretToken.Kind.INVITATION);
    UUID account = IDS.generate();
    UUID user = IDS.generate();
    run(
        admin.tenant(),
        INVITE
            .bind("invitation_id", IDS.generate())
            .bind("email", user + "@example.com")
            .bind("role", role)
            .bind("token_hash", link.hash())
            .bind("expires_at", Instant.now().plus(Duration.ofDays(7))));
    run(
        new Visitor(null, Via.SESSION, IDS.generate()),
        ACCEPT
            .bind("token_hash", link.hash())
            .bind("user_id", user)
            .bind("display_name", "A " + role.name().toLowerCase(Locale.ROOT))
            .bind("account_id", account)
            .bind("password_hash", NO_PASSWORD));
    return new Person(account, user, role);
  }

  private void run(Context context, dev.tenon.db.Bound statement) {
    db.list(context, statement, _ -> true);
  }

  /** One of the organization's people. */
  public final class Person {
    private final UUID accountId;
    private final UUID userId;
    private final Role role;

    private Person(UUID accountId, UUID userId, Role role) {
      this.accountId = accountId;
      this.userId = userId;
      this.role = role;
    }

    public UUID accountId() {
      return accountId;
    }

    public UUID userId() {
      return userId;
    }

    public String email() {
      return userId + "@example.com";
    }

    public TestOrganization organization() {
      return TestOrganization.this;
    }

    /** The person as the database is to know them. */
    public Tenant tenant() {
      return new Tenant(id, userId, accountId, role == Role.ADMIN, Via.SESSION, IDS.generate());
    }

    /** A client that calls with a new API token of all scopes. */
    public TestClient client() {
      return client(Scope.ADMIN);
    }

    /** A client that calls with a new API token of these scopes. */
    public TestClient client(Scope... scopes) {
      return TestClient.withToken(token(scopes));
    }

    /** A new API token. */
    public String token(Scope... scopes) {
      SecretToken token = SecretToken.make(SecretToken.Kind.API);
      run(
          tenant(),
          CREATE_TOKEN
              .bind("token_id", IDS.generate())
              .bind("name", "test")
              .bind("prefix", token.value().substring(0, 12))
              .bind("token_hash", token.hash())
              .bind("scopes", List.of(scopes))
              .bind("expires_at", Instant.now().plus(Duration.ofDays(1))));
      return token.value();
    }

    /** A client with a session, which has chosen the organization. */
    public TestClient session() {
      return TestClient.withSession(sessionToken());
    }

    /** A session's token, for a cookie. */
    public String sessionToken() {
      SecretToken token = SecretToken.make(SecretToken.Kind.SESSION);
      UUID session = IDS.generate();
      Visitor visitor = new Visitor(accountId, Via.SESSION, IDS.generate());
      run(
          visitor,
          START_SESSION
              .bind("session_id", session)
              .bind("account_id", accountId)
              .bind("token_hash", token.hash()));
      run(visitor, CHOOSE.bind("session_id", session).bind("chosen_organization_id", id));
      return token.value();
    }
  }
}
