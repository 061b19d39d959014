package dev.tenon.schema.shadow.ddl;

import static dev.tenon.schema.shadow.ddl.Quoting.quoted;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Column.Identity;
import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.RowSecurity.Policy;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.catalog.table.Table.Kind;
import dev.tenon.schema.catalog.table.Table.Persistence;
import dev.tenon.schema.catalog.table.Trigger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables with their constraints, indexes, triggers and policies. */
final class Tables {

  private final Catalog catalog;
  private final List<Table> tables;
  private final Map<Name, String> servers;

  /**
   * All of the catalog.
   *
   * @param servers what stands behind the columns of foreign tables
   */
  Tables(Catalog catalog, Map<Name, String> servers) {
    this.catalog = catalog;
    this.servers = servers;
    this.tables =
        catalog.tables().stream()
            .filter(each -> each.extension() == null)
            .filter(each -> each.storage().persistence() != Persistence.TEMPORARY)
            .toList();
  }

  /** Parents before their parts, then the defaults, which may call routines on tables. */
  Stream<Ddl> tables() {
    return Stream.of(
            tables.stream().filter(each -> !each.partition()).map(this::table),
            tables.stream().filter(Table::partition).map(this::partition),
            tables.stream().flatMap(Tables::defaults))
        .flatMap(each -> each);
  }

  /** Keys before the references to them. */
  Stream<Ddl> constraints() {
    return Stream.of(
            tables.stream().flatMap(each -> constraints(each, each.keys())),
            tables.stream().flatMap(each -> constraints(each, each.checks().stream())),
            tables.stream().flatMap(each -> constraints(each, each.exclusions().stream())),
            tables.stream().flatMap(each -> indexes(each.indexes())),
            tables.stream().flatMap(each -> constraints(each, each.foreignKeys().stream())),
            tables.stream().flatMap(Tables::identity))
        .flatMap(each -> each);
  }

  Stream<Ddl> protection() {
    return Stream.concat(
        tables.stream().flatMap(each -> triggers(each.name(), each.triggers())),
        tables.stream().flatMap(Tables::rowSecurity));
  }

  static Stream<Ddl> indexes(List<Index> indexes) {
    return indexes.stream()
        .filter(each -> each.constraint() == null && each.parent() == null)
        .map(each ->
            new Ddl("index " + each.name(), each.definition().replaceFirst(" ON ONLY ", " ON ")));
  }

  static Stream<Ddl> triggers(Name owner, List<Trigger> triggers) {
    return triggers.stream()
        .filter(each -> !each.inherited())
        .flatMap(each -> {
          var makes = "trigger %s on %s".formatted(each.name(), owner);
          return Stream.concat(
              Stream.of(new Ddl(makes, each.definition())), enabled(owner, each, makes));
        });
  }

  private Ddl table(Table table) {
    var partitioning = table.partitioning();
    return new Ddl(
        "table " + table.name(),
        "create %s %s (\n%s\n)%s%s%s"
            .formatted(
                kind(table),
                table.name(),
                table.columns().stream()
                    .filter(each -> !each.inherited())
                    .map(each -> "  " + column(table, each))
                    .collect(Collectors.joining(",\n")),
                table.inherits().isEmpty()
                    ? ""
                    : "\ninherits (%s)"
                        .formatted(
                            table.inherits().stream()
                                .map(Name::toString)
                                .collect(Collectors.joining(", "))),
                partitioning == null ? "" : "\npartition by " + partitioning.key(),
                parameters(table)));
  }

  private Ddl partition(Table table) {
    var partitioning = table.partitioning();
    if (partitioning == null) {
      throw new IllegalArgumentException(table.name() + " is no partition");
    }
    return new Ddl(
        "partition " + table.name(),
        "create %s %s partition of %s %s%s%s"
            .formatted(
                kind(table),
                table.name(),
                partitioning.parent(),
                partitioning.bound(),
                partitioning.key() == null ? "" : " partition by " + partitioning.key(),
                parameters(table)));
  }

  private String column(Table table, Column column) {
    var text = new StringBuilder(quoted(column.name())).append(' ').append(column.type().display());
    if (column.collation() != null) {
      text.append(" collate ").append(column.collation());
    }
    if (column.generated() != null) {
      text.append(" generated always as (")
          .append(column.generated().expression())
          .append(column.generated().stored() ? ") stored" : ") virtual");
    }
    if (column.identity() != null) {
      text.append(" generated ")
          .append(column.identity() == Identity.ALWAYS ? "always" : "by default")
          .append(" as identity")
          .append(sequence(table, column));
    }
    return text.append(column.nullable() ? "" : " not null").toString();
  }

  private String sequence(Table table, Column column) {
    return catalog.sequences().stream()
        .filter(each -> each.identity() && table.name().equals(each.ownedBy()))
        .filter(each -> column.name().equals(each.ownedByColumn()))
        .findFirst()
        .map(each -> " (sequence name %s %s)".formatted(each.name(), Sequences.numbers(each)))
        .orElse("");
  }

  private static String kind(Table table) {
    if (table.kind() == Kind.FOREIGN) {
      return "foreign table";
    }
    return table.storage().persistence() == Persistence.UNLOGGED ? "unlogged table" : "table";
  }

  private String parameters(Table table) {
    if (table.kind() == Kind.FOREIGN) {
      return servers.getOrDefault(table.name(), "");
    }
    return table.storage().parameters().isEmpty()
        ? ""
        : "\nwith (%s)".formatted(String.join(", ", table.storage().parameters()));
  }

  private static Stream<Ddl> defaults(Table table) {
    return table.columns().stream()
        .filter(each -> each.defaultValue() != null)
        .map(each ->
            new Ddl(
                "default of %s.%s".formatted(table.name(), each.name()),
                "alter table only %s alter column %s set default %s"
                    .formatted(table.name(), quoted(each.name()), each.defaultValue())));
  }

  private static Stream<Ddl> constraints(Table table, Stream<? extends Constraint> constraints) {
    return constraints
        .filter(each -> !inherited(each))
        .map(each ->
            new Ddl(
                "constraint %s on %s".formatted(each.name(), table.name()),
                "alter table %s add constraint %s %s"
                    .formatted(table.name(), quoted(each.name()), each.definition())));
  }

  private static boolean inherited(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Key key -> key.inherited();
      case Constraint.ForeignKey key -> key.inherited();
      case Constraint.Check check -> check.inherited();
      case Constraint.Exclusion exclusion -> exclusion.inherited();
    };
  }

  /** By what replicas tell rows apart. */
  private static Stream<Ddl> identity(Table table) {
    var by =
        switch (table.storage().replicaIdentity()) {
          case "FULL" -> Stream.of("full");
          case "NOTHING" ->
              table.kind() == Kind.FOREIGN ? Stream.<String>empty() : Stream.of("nothing");
          case "INDEX" ->
              table.indexes().stream()
                  .filter(Index::replicaIdentity)
                  .map(each -> "using index " + quoted(each.name().name()));
          default -> Stream.<String>empty();
        };
    return by.map(each ->
        new Ddl(
            "replica identity of " + table.name(),
            "alter table %s replica identity %s".formatted(table.name(), each)));
  }

  private static Stream<Ddl> enabled(Name owner, Trigger trigger, String makes) {
    var how =
        switch (trigger.enabled()) {
          case ORIGIN -> "";
          case DISABLED -> "disable";
          case REPLICA -> "enable replica";
          case ALWAYS -> "enable always";
        };
    return how.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new Ddl(
                makes,
                "alter table %s %s trigger %s".formatted(owner, how, quoted(trigger.name()))));
  }

  private static Stream<Ddl> rowSecurity(Table table) {
    var security = table.rowSecurity();
    var makes = "row-level security of " + table.name();
    return Stream.of(
            security.policies().stream().map(each -> policy(table, each)),
            on(security.enabled())
                .map(each ->
                    new Ddl(
                        makes, "alter table %s enable row level security".formatted(table.name()))),
            on(security.forced())
                .map(each ->
                    new Ddl(
                        makes, "alter table %s force row level security".formatted(table.name()))))
        .flatMap(each -> each);
  }

  private static Stream<Boolean> on(boolean flag) {
    return Stream.of(flag).filter(each -> each);
  }

  private static Ddl policy(Table table, Policy policy) {
    return new Ddl(
        "policy %s on %s".formatted(policy.name(), table.name()),
        "create policy %s on %s as %s for %s to %s%s%s"
            .formatted(
                quoted(policy.name()),
                table.name(),
                policy.permissive() ? "permissive" : "restrictive",
                policy.command(),
                policy.roles().stream().map(Rights::role).collect(Collectors.joining(", ")),
                policy.using() == null ? "" : "\nusing (" + policy.using() + ")",
                policy.check() == null ? "" : "\nwith check (" + policy.check() + ")"));
  }
}
