package dev.tenon.schema.audit;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights;
import dev.tenon.schema.catalog.Rights.Grant;
import dev.tenon.schema.catalog.Rights.Membership;
import dev.tenon.schema.catalog.Rights.Role;
import dev.tenon.schema.catalog.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the application works as, worked out from who may write. */
final class ApplicationRole {

  private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE");

  private ApplicationRole() {}

  /** The only role with a login, no owner of tables, that may write to most of them. */
  static Optional<String> deduce(Catalog catalog) {
    var tables = catalog.ownTables();
    var owners = tables.stream().map(Table::owner).collect(Collectors.toSet());
    var candidates =
        catalog.rights().roles().stream()
            .filter(role -> role.canLogIn() && !role.superuser())
            .map(Role::name)
            .filter(name -> !owners.contains(name))
            .filter(name -> writable(catalog, name) * 2 > tables.size())
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  private static long writable(Catalog catalog, String role) {
    var whole = withMemberships(catalog.rights(), role);
    var tables =
        catalog.rights().grants().stream()
            .filter(grant -> whole.contains(grant.grantee()) && writes(grant))
            .map(Grant::object)
            .collect(Collectors.toSet());
    return catalog.ownTables().stream()
        .filter(table -> tables.contains(table.name().toString()))
        .count();
  }

  private static boolean writes(Grant grant) {
    return (grant.on() == Rights.Target.TABLE || grant.on() == Rights.Target.COLUMN)
        && WRITING.contains(grant.privilege());
  }

  /** The role and those whose rights it inherits, near and far. */
  private static Set<String> withMemberships(Rights rights, String role) {
    var whole = new HashSet<>(List.of(role));
    while (whole.addAll(
        rights.memberships().stream()
            .filter(each -> each.inherits() && whole.contains(each.member()))
            .map(Membership::role)
            .toList())) {
      // until nothing is added
    }
    return whole;
  }
}
