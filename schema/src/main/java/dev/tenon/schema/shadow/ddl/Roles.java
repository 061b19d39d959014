package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.catalog.Rights;
import dev.tenon.schema.catalog.Rights.Membership;
import dev.tenon.schema.catalog.Rights.Role;
import java.util.stream.Stream;

/** What all else stands on: roles, schemas, extensions. */
final class Roles {

  private Roles() {}

  /** The roles, but those that were there, which are somebody's and stay as they are. */
  static Stream<Ddl> of(Catalog catalog, Rights there) {
    return Stream.of(
            catalog.rights().roles().stream()
                .filter(each -> there.role(each.name()).isEmpty())
                .flatMap(Roles::role),
            catalog.rights().memberships().stream()
                .filter(each -> !isAmong(each, there))
                .map(Roles::membership),
            catalog.schemas().stream()
                .filter(each -> each.extension() == null)
                .map(each ->
                    new Ddl(
                        "schema " + each.name(),
                        "create schema if not exists " + quoted(each.name()))),
            catalog.extensions().stream()
                .map(each ->
                    new Ddl(
                        "extension " + each.name(),
                        "create extension if not exists %s with schema %s cascade"
                            .formatted(quoted(each.name()), quoted(each.schema())))))
        .flatMap(each -> each);
  }

  /** How the roles that were there differ from the catalog's. */
  static Stream<Gap> differing(Catalog catalog, Rights there) {
    var roles =
        catalog.rights().roles().stream()
            .filter(each -> there.role(each.name()).filter(one -> !one.equals(each)).isPresent())
            .map(each ->
                new Gap(
                    "role " + each.name(),
                    "The shadow's server has another of that name, which stays as it is."));
    var memberships =
        catalog.rights().memberships().stream()
            .filter(each -> isAmong(each, there) && !there.memberships().contains(each))
            .map(each ->
                new Gap(
                    "membership of %s in %s".formatted(each.member(), each.role()),
                    "The shadow's server has both roles, which stay as they are."));
    return Stream.concat(roles, memberships);
  }

  private static boolean isAmong(Membership membership, Rights there) {
    return there.role(membership.role()).isPresent() && there.role(membership.member()).isPresent();
  }

  /** Makes the role where there is none of that name, and gives it the same powers. */
  private static Stream<Ddl> role(Role role) {
    var name = quoted(role.name());
    var make =
        """
        do $make$
        begin
          create role %s;
        exception when duplicate_object then
          null;
        end
        $make$\
        """
            .formatted(name);
    var powers =
        "alter role %s %s %s %s %s %s"
            .formatted(
                name,
                role.inherits() ? "inherit" : "noinherit",
                role.createsRoles() ? "createrole" : "nocreaterole",
                role.createsDatabases() ? "createdb" : "nocreatedb",
                role.bypassesRowSecurity() ? "bypassrls" : "nobypassrls",
                role.superuser() ? "superuser" : "");
    var makes = "role " + role.name();
    return Stream.concat(
        Stream.of(new Ddl(makes, make), new Ddl(makes, powers)),
        role.settings().stream()
            .map(setting -> new Ddl(makes, "alter role %s set %s".formatted(name, set(setting)))));
  }

  private static Ddl membership(Membership membership) {
    return new Ddl(
        "membership of " + membership.member(),
        "grant %s to %s%s"
            .formatted(
                quoted(membership.role()),
                quoted(membership.member()),
                membership.admin() ? " with admin option" : ""));
  }

  /** {@code name=value} as SET takes it; lists of names stay lists. */
  private static String set(String setting) {
    var equals = setting.indexOf('=');
    var name = setting.substring(0, equals);
    var value = setting.substring(equals + 1);
    return name.equals("search_path")
        ? name + " = " + value
        : name + " = '" + value.replace("'", "''") + "'";
  }
}
