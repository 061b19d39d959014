package dev.tenon.schema.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. The owner's rights on its own object go without saying and are left out; so are
 * the rights on what extensions own.
 *
 * @param roles all of the server's but the built-in {@code pg_…}, sorted
 */
public record Rights(
    List<Role> roles,
    List<Membership> memberships,
    List<Grant> grants,
    List<DefaultGrant> defaultGrants) {

  /** The grantee that stands for everyone. */
  public static final String PUBLIC = "public";

  /**
   * A role.
   *
   * @param settings {@code statement_timeout=30s}, sorted
   */
  public record Role(
      String name,
      boolean superuser,
      boolean inherits,
      boolean createsRoles,
      boolean createsDatabases,
      boolean canLogIn,
      boolean replicates,
      boolean bypassesRowSecurity,
      List<String> settings) {

    public Role {
      settings = List.copyOf(settings);
    }
  }

  /**
   * A role inside another.
   *
   * @param inherits whether the rights come without SET ROLE; before PostgreSQL 16 the member's own
   * @param canSet whether SET ROLE is allowed; before PostgreSQL 16 always
   */
  public record Membership(
      String role, String member, boolean admin, boolean inherits, boolean canSet) {}

  /** The sorts of object that rights are granted on. */
  public enum Target {
    DATABASE,
    SCHEMA,
    TABLE,
    VIEW,
    COLUMN,
    SEQUENCE,
    ROUTINE,
    TYPE
  }

  /**
   * A right on one object.
   *
   * @param object qualified and quoted as SQL takes it; a routine with its argument types
   * @param column null unless the target is a column, whose object is its table
   * @param grantee {@link #PUBLIC} for everyone
   * @param byDefault true when nobody granted it: PostgreSQL's own default
   */
  public record Grant(
      Target on,
      String object,
      @Nullable String column,
      String grantee,
      String grantor,
      String privilege,
      boolean grantable,
      boolean byDefault) {}

  /**
   * A right given in advance on objects that are yet to be made.
   *
   * @param creator whose objects
   * @param schema where; null for everywhere
   * @param on {@code TABLE}, {@code SEQUENCE}, {@code ROUTINE}, {@code TYPE} or {@code SCHEMA}
   */
  public record DefaultGrant(
      String creator,
      @Nullable String schema,
      Target on,
      String grantee,
      String privilege,
      boolean grantable) {}

  public Rights {
    roles = List.copyOf(roles);
    memberships = List.copyOf(memberships);
    grants = List.copyOf(grants);
    defaultGrants = List.copyOf(defaultGrants);
  }

  public Optional<Role> role(String name) {
    return roles.stream().filter(role -> role.name().equals(name)).findFirst();
  }

  /** The rights on one object, its columns included. */
  public Stream<Grant> on(String object) {
    return grants.stream().filter(grant -> grant.object().equals(object));
  }

  /** The rights of one grantee itself, not through memberships. */
  public Stream<Grant> of(String grantee) {
    return grants.stream().filter(grant -> grant.grantee().equals(grantee));
  }
}
