package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Extension;
import dev.tenon.schema.catalog.Rights.Role;
import dev.tenon.schema.catalog.Schema;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what belongs to no table: extensions, schemas, and the roles that the schema names. */
final class Globals {

  private final Found found;

  Globals(Found found) {
    this.found = found;
  }

  void compare(Catalog before, Catalog after) {
    extensions(before.extensions(), after.extensions());
    schemas(before.schemas(), after.schemas());
    roles(before, after);
  }

  private void extensions(List<Extension> before, List<Extension> after) {
    var pairs = Pairs.of(before, after, Extension::name);
    for (var each : pairs.removed()) {
      found.removed(
          Subject.of(Concept.EXTENSION, each.name()),
          each.version(),
          Effect.BREAKS_BOTH,
          "Its types, functions and operators are gone.");
    }
    for (var each : pairs.added()) {
      found.added(
          Subject.of(Concept.EXTENSION, each.name()),
          each.version(),
          Effect.SAFE,
          "Nothing used it.");
    }
    for (var each : pairs.both()) {
      var subject = Subject.of(Concept.EXTENSION, each.after().name());
      found.changed(
          subject,
          "version",
          each.before().version(),
          each.after().version(),
          Effect.SAFE,
          "Read the extension's release notes.");
      found.changed(
          subject,
          "schema",
          each.before().schema(),
          each.after().schema(),
          Effect.BREAKS_BOTH,
          "Names that carry the old schema are not found.");
    }
  }

  private void schemas(List<Schema> before, List<Schema> after) {
    var pairs = Pairs.of(own(before), own(after), Schema::name);
    for (var each : pairs.removed()) {
      found.removed(
          subject(each), "", Effect.BREAKS_BOTH, "Names that carry it are not found any more.");
    }
    for (var each : pairs.added()) {
      found.added(subject(each), "", Effect.SAFE, "Nothing used it.");
    }
    for (var each : pairs.both()) {
      var subject = subject(each.after());
      found.owned(subject, each.before().owner(), each.after().owner());
      found.commented(subject, each.before().comment(), each.after().comment());
    }
  }

  /** A server has roles of other databases too: only those that both schemas speak of count. */
  private void roles(Catalog before, Catalog after) {
    var named = Set.copyOf(named(before));
    var pairs =
        Pairs.of(
            before.rights().roles().stream().filter(each -> named.contains(each.name())).toList(),
            after.rights().roles(),
            Role::name);
    for (var each : pairs.both()) {
      role(each.before(), each.after());
    }
  }

  private void role(Role before, Role after) {
    var subject = Subject.of(Concept.ROLE, after.name());
    found.changed(
        subject,
        "superuser",
        before.superuser(),
        after.superuser(),
        after.superuser() ? Effect.EXPOSES : Effect.BREAKS_BOTH,
        "A superuser passes over every right and policy.");
    found.changed(
        subject,
        "bypasses row security",
        before.bypassesRowSecurity(),
        after.bypassesRowSecurity(),
        after.bypassesRowSecurity() ? Effect.EXPOSES : Effect.BREAKS_BOTH,
        "Such a role sees every row, whatever the policies say.");
    found.changed(
        subject,
        "can log in",
        before.canLogIn(),
        after.canLogIn(),
        after.canLogIn() ? Effect.EXPOSES : Effect.BREAKS_BOTH,
        "It decides whether programs may connect as this role.");
    found.changed(
        subject,
        "settings",
        before.settings(),
        after.settings(),
        Effect.SAFE,
        "They hold for sessions that begin from now on.");
  }

  private static Set<String> named(Catalog catalog) {
    return Stream.of(
            catalog.schemas().stream().map(Schema::owner),
            catalog.tables().stream().map(each -> each.owner()),
            catalog.rights().grants().stream().map(each -> each.grantee()),
            catalog.tables().stream()
                .flatMap(each -> each.rowSecurity().policies().stream())
                .flatMap(each -> each.roles().stream()))
        .flatMap(each -> each)
        .collect(Collectors.toSet());
  }

  private static List<Schema> own(List<Schema> schemas) {
    return schemas.stream().filter(each -> each.extension() == null).toList();
  }

  private static Subject subject(Schema schema) {
    return Subject.of(Concept.SCHEMA, schema.name());
  }
}
