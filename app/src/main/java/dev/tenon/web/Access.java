package dev.tenon.web;

import org.jspecify.annotations.Nullable;

/** Whom a route lets in. The door checks it before the handler runs; tests walk it. */
public sealed interface Access {

  /** Everybody, signed in or not. */
  record Anyone() implements Access {}

  /** Whoever is signed in with a session, inside an organization or not. */
  record Account() implements Access {}

  /**
   * Whoever acts inside an organization.
   *
   * @param role the least role in the organization
   * @param scope the least scope of an API token; a session has all
   * @param project the least role in the project concerned; the domain checks it, within its
   *     transaction, for only it knows the project. Null where no project is concerned
   */
  record Organization(Role role, Scope scope, @Nullable ProjectRole project) implements Access {
    /** The same, where the caller also needs a role in the project concerned. */
    public Organization in(ProjectRole needed) {
      return new Organization(role, scope, needed);
    }
  }

  static Access anyone() {
    return new Anyone();
  }

  static Access account() {
    return new Account();
  }

  /** To read what the caller may see. */
  static Organization read() {
    return new Organization(Role.VIEWER, Scope.READ, null);
  }

  /** To work: members and administrators. */
  static Organization write() {
    return new Organization(Role.MEMBER, Scope.WRITE, null);
  }

  /** To manage the organization. */
  static Organization administer() {
    return new Organization(Role.ADMIN, Scope.ADMIN, null);
  }
}
