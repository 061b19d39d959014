package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights.Membership;
import dev.tenon.schema.catalog.Rights.Role;
import java.util.stream.Stream;

/** What all else stands on: roles, schemas, extensions. */
final class Roles {

  private Roles() {}

  static Stream<Ddl> of(Catalog catalog) {
    return Stream.of(
            catalog.rights().roles().stream().flatMap(Roles::role),
            catalog.rights().memberships().stream().map(Roles::membership),
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
