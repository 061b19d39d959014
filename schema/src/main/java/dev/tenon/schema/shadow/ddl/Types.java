package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Composite;
import dev.tenon.schema.catalog.Domain;
import dev.tenon.schema.catalog.Enumeration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enumerations, domains and composite types. */
final class Types {

  private Types() {}

  static Stream<Ddl> of(Catalog catalog) {
    return Stream.of(
            catalog.enumerations().stream()
                .filter(each -> each.extension() == null)
                .map(Types::enumeration),
            catalog.domains().stream().filter(each -> each.extension() == null).map(Types::domain),
            catalog.composites().stream()
                .filter(each -> each.extension() == null)
                .map(Types::composite))
        .flatMap(each -> each);
  }

  private static Ddl enumeration(Enumeration enumeration) {
    return new Ddl(
        "enumeration " + enumeration.name(),
        "create type %s as enum (%s)"
            .formatted(
                enumeration.name(),
                enumeration.labels().stream()
                    .map(Quoting::literal)
                    .collect(Collectors.joining(", "))));
  }

  private static Ddl domain(Domain domain) {
    return new Ddl(
        "domain " + domain.name(),
        "create domain %s as %s%s%s%s"
            .formatted(
                domain.name(),
                domain.base(),
                domain.defaultValue() == null ? "" : " default " + domain.defaultValue(),
                domain.nullable() ? "" : " not null",
                domain.checks().stream()
                    .map(each ->
                        " constraint %s %s".formatted(quoted(each.name()), each.definition()))
                    .collect(Collectors.joining())));
  }

  private static Ddl composite(Composite composite) {
    return new Ddl(
        "type " + composite.name(),
        "create type %s as (%s)"
            .formatted(
                composite.name(),
                composite.columns().stream()
                    .map(each -> quoted(each.name()) + " " + each.type().display())
                    .collect(Collectors.joining(", "))));
  }
}
