package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights.DefaultGrant;
import dev.tenon.schema.catalog.Rights.Grant;
import dev.tenon.schema.catalog.Rights.Target;
import dev.tenon.schema.catalog.Routine;
import dev.tenon.schema.catalog.View;
import java.util.Locale;
import java.util.stream.Stream;

/** Who owns what, and who may do what. */
final class Rights {

  private Rights() {}

  static Stream<Ddl> owners(Catalog catalog) {
    return Stream.of(
            catalog.schemas().stream()
                .filter(each -> each.extension() == null)
                .map(each -> owner("schema " + quoted(each.name()), each.owner())),
            catalog.tables().stream()
                .filter(each -> each.extension() == null)
                .map(each -> owner("table " + each.name(), each.owner())),
            catalog.ownViews().stream().map(each -> owner(kind(each) + each.name(), each.owner())),
            catalog.sequences().stream()
                .filter(each -> each.ownedBy() == null && each.extension() == null)
                .map(each -> owner("sequence " + each.name(), each.owner())),
            routines(catalog).map(each -> owner(kind(each) + each.signature(), each.owner())),
            catalog.enumerations().stream()
                .filter(each -> each.extension() == null)
                .map(each -> owner("type " + each.name(), each.owner())),
            catalog.domains().stream()
                .filter(each -> each.extension() == null)
                .map(each -> owner("domain " + each.name(), each.owner())),
            catalog.composites().stream()
                .filter(each -> each.extension() == null)
                .map(each -> owner("type " + each.name(), each.owner())))
        .flatMap(each -> each);
  }

  /** What PostgreSQL grants to everyone by itself is taken away first, then all is given. */
  static Stream<Ddl> grants(Catalog catalog) {
    return Stream.of(
            catalog.schemas().stream()
                .filter(each -> each.extension() == null)
                .map(each -> revoke("schema " + quoted(each.name()))),
            routines(catalog).map(each -> revoke("routine " + each.signature())),
            Stream.of(
                    catalog.enumerations().stream()
                        .filter(each -> each.extension() == null)
                        .map(each -> each.name()),
                    catalog.domains().stream()
                        .filter(each -> each.extension() == null)
                        .map(each -> each.name()),
                    catalog.composites().stream()
                        .filter(each -> each.extension() == null)
                        .map(each -> each.name()))
                .flatMap(each -> each)
                .map(each -> revoke("type " + each)),
            catalog.rights().grants().stream()
                .filter(each -> each.on() != Target.DATABASE)
                .map(Rights::grant),
            catalog.rights().defaultGrants().stream().map(Rights::inAdvance))
        .flatMap(each -> each);
  }

  /** A role as SQL names it; everyone is a key word. */
  static String role(String name) {
    return name.equals(dev.tenon.schema.catalog.Rights.PUBLIC) ? "public" : quoted(name);
  }

  private static Ddl owner(String what, String role) {
    return new Ddl("owner of " + what, "alter %s owner to %s".formatted(what, quoted(role)));
  }

  private static Ddl revoke(String what) {
    return new Ddl("rights on " + what, "revoke all on %s from public".formatted(what));
  }

  private static Ddl grant(Grant grant) {
    var on =
        switch (grant.on()) {
          case DATABASE -> throw new IllegalArgumentException("rights on databases aren't cloned");
          case TABLE, VIEW, COLUMN -> "table ";
          case SCHEMA -> "schema ";
          case SEQUENCE -> "sequence ";
          case ROUTINE -> "routine ";
          case TYPE -> "type ";
        };
    return new Ddl(
        "rights on " + on + grant.object(),
        "grant %s%s on %s%s to %s%s"
            .formatted(
                grant.privilege(),
                grant.column() == null ? "" : " (" + quoted(grant.column()) + ")",
                on,
                grant.object(),
                role(grant.grantee()),
                grant.grantable() ? " with grant option" : ""));
  }

  private static Ddl inAdvance(DefaultGrant grant) {
    return new Ddl(
        "rights in advance",
        "alter default privileges for role %s%s grant %s on %ss to %s%s"
            .formatted(
                quoted(grant.creator()),
                grant.schema() == null ? "" : " in schema " + quoted(grant.schema()),
                grant.privilege(),
                grant.on().name().toLowerCase(Locale.ROOT),
                role(grant.grantee()),
                grant.grantable() ? " with grant option" : ""));
  }

  private static Stream<Routine> routines(Catalog catalog) {
    return catalog.routines().stream().filter(each -> each.extension() == null);
  }

  private static String kind(Routine routine) {
    return routine.kind() == Routine.Kind.AGGREGATE ? "aggregate " : "routine ";
  }

  private static String kind(View view) {
    return view.materialized() ? "materialized view " : "view ";
  }
}
