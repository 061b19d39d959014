package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.RowSecurity.Policy;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.catalog.table.Trigger;
import dev.tenon.schema.docs.page.Block;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.docs.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the database knows of one table, and why it is so. */
final class TablePage {

  private final Catalog catalog;
  private final Table table;
  private final Dictionary dictionary;
  private final FileNames names;
  private final Links links;
  private final List<Block> blocks = new ArrayList<>();

  TablePage(Dictionary dictionary, Table table, FileNames names) {
    this.catalog = dictionary.catalog();
    this.table = table;
    this.dictionary = dictionary;
    this.names = names;
    this.links = new Links(catalog, names, Dictionary.UP);
  }

  Page page() {
    head();
    grid("Columns", List.of("Column", "Type", "Null", "Default", "Meaning"), columns());
    grid("Keys and checks", List.of("Name", "Rule", "Why"), constraints());
    grid(
        "Refers to",
        List.of("Columns", "Table", "How many", "On delete", "Why"),
        catalog.relationshipsFrom(table).stream().map(this::reference).toList());
    grid(
        "Referred to by",
        List.of("Table", "Columns", "How many", "On delete"),
        catalog.relationshipsTo(table).stream().map(this::referrer).toList());
    grid(
        "Read by",
        List.of("View"),
        ViewPage.readers(dictionary, table.name()).stream()
            .map(name -> List.of(links.relation(name)))
            .toList());
    grid("Indexes", List.of("Index", "On", "Serves"), indexes());
    rowSecurity();
    grid("Triggers", List.of("Trigger", "Fires", "Why"), triggers());
    return new Page(Dictionary.TABLES + names.page(table.name()), table.name().toString(), blocks);
  }

  private void head() {
    blocks.add(Dictionary.TO_INDEX);
    Dictionary.paragraph(table.comment()).ifPresent(blocks::add);
    var behind = dictionary.decisions().behind(table.comment(), Dictionary.UP);
    if (!behind.words().isEmpty()) {
      blocks.add(new Block.Paragraph(Line.of("Decided in ").and(behind)));
    }
    if (table.partitioning() != null && table.partitioning().key() != null) {
      blocks.add(
          new Block.Paragraph(Line.of("Partitioned by ").andCode(table.partitioning().key())));
    }
    blocks.add(
        new Block.Picture(
            "The table and its neighbours", Dictionary.UP + names.diagram(table.name())));
  }

  private List<List<Line>> columns() {
    return table.columns().stream()
        .map(column ->
            List.of(
                name(column),
                links.type(column.type()),
                Line.of(column.nullable() ? "null" : ""),
                defaultOf(column),
                meaning(column)))
        .toList();
  }

  private Line name(Column column) {
    var line = Line.code(column.name());
    var key = table.primaryKey();
    return key != null && key.columns().contains(column.name()) ? line.and(" (key)") : line;
  }

  private static Line defaultOf(Column column) {
    if (column.generated() != null) {
      return Line.of("generated ").andCode(column.generated().expression());
    }
    if (column.identity() != null) {
      return Line.of("identity");
    }
    return column.defaultValue() == null ? Line.EMPTY : Line.code(column.defaultValue());
  }

  private static Line meaning(Column column) {
    var line = Line.of(column.comment().prose());
    for (var tag : column.comment().tags()) {
      line =
          line.and(line.words().isEmpty() ? "" : " ")
              .andStrong(tag.value().isEmpty() ? tag.name() : tag.name() + " " + tag.value());
    }
    return line;
  }

  private List<List<Line>> constraints() {
    return Stream.<Stream<? extends Constraint>>of(
            table.keys(), table.checks().stream(), table.exclusions().stream())
        .flatMap(each -> each)
        .map(each ->
            List.of(
                Line.code(each.name()),
                Line.code(each.definition()),
                Line.of(each.comment().prose())))
        .toList();
  }

  private List<Line> reference(Relationship each) {
    var key = each.key();
    return List.of(
        Line.code(String.join(", ", key.columns())),
        linked(each.parent()).and(alone(each)),
        many(each),
        Line.of(action(key)),
        Line.of(key.comment().prose()));
  }

  private List<Line> referrer(Relationship each) {
    return List.of(
        linked(each.child()),
        Line.code(String.join(", ", each.key().columns())).and(alone(each)),
        many(each),
        Line.of(action(each.key())));
  }

  /** Which part it is about, of a key that is not to the whole. */
  private static Line alone(Relationship each) {
    var part = each.part();
    return part == null
        ? Line.EMPTY
        : Line.of(", to the partition ").andCode(part.name().toString()).and(" alone");
  }

  private static Line many(Relationship each) {
    return Line.of("%s to %s".formatted(each.children().notation(), each.parents().notation()));
  }

  private Line linked(Table other) {
    return other.extension() != null || other.partition()
        ? Line.code(other.name().toString())
        : Line.EMPTY.andPage(other.name().toString(), names.page(other.name()));
  }

  /** What becomes of the rows that refer to one that is deleted; and to one whose key changes. */
  private static String action(ForeignKey key) {
    var action = key.onDelete().words();
    if (!key.setColumns().isEmpty()) {
      action += " (" + String.join(", ", key.setColumns()) + ")";
    }
    return key.onUpdate() == ForeignKey.Action.NO_ACTION
        ? action
        : action + "; on update " + key.onUpdate().words();
  }

  private List<List<Line>> indexes() {
    return table.indexes().stream()
        .map(index ->
            List.of(Line.code(index.name().name()), Line.code(on(index)), Line.of(serves(index))))
        .toList();
  }

  /** {@code unique btree (organization_id, key) where …}: the definition after its names. */
  private static String on(Index index) {
    var using = index.definition().indexOf(" USING ");
    return (index.unique() ? "unique " : "")
        + (using < 0 ? index.definition() : index.definition().substring(using + 7))
            .replace(" WHERE ", " where ");
  }

  private String serves(Index index) {
    if (!index.comment().prose().isEmpty()) {
      return index.comment().prose();
    }
    if (index.constraint() != null) {
      return index.primary() ? "the primary key" : "the constraint of its name";
    }
    return table.foreignKeys().stream()
        .filter(key -> index.usable() && index.ledBy(key.columns()))
        .map(key -> "the foreign key to " + key.target())
        .collect(Collectors.joining(", "));
  }

  private void rowSecurity() {
    var security = table.rowSecurity();
    if (!security.enabled() && security.policies().isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading("Row-level security"));
    blocks.add(
        new Block.Paragraph(
            Line.of(
                !security.enabled()
                    ? "Not enabled: the policies have no effect."
                    : security.forced()
                        ? "Enabled, and forced on the owner too."
                        : "Enabled; the owner is exempt.")));
    if (!security.policies().isEmpty()) {
      blocks.add(
          new Block.Grid(
              List.of("Policy", "For", "Sees", "Writes", "Why"),
              security.policies().stream().map(TablePage::policy).toList()));
    }
  }

  private static List<Line> policy(Policy policy) {
    return List.of(
        Line.code(policy.name()),
        Line.of(
            "%s, %s to %s"
                .formatted(
                    policy.permissive() ? "permissive" : "restrictive",
                    policy.command().name().toLowerCase(Locale.ROOT),
                    String.join(", ", policy.roles()))),
        Line.code(Objects.requireNonNullElse(policy.using(), "")),
        Line.code(Objects.requireNonNullElse(policy.check(), "")),
        Line.of(policy.comment().prose()));
  }

  private List<List<Line>> triggers() {
    return table.triggers().stream()
        .filter(trigger -> !trigger.inherited())
        .map(trigger ->
            List.of(
                Line.code(trigger.name()),
                Line.of(
                        "%s %s, "
                            .formatted(
                                trigger.when().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                String.join(" or ", trigger.events()).toLowerCase(Locale.ROOT)))
                    .andCode(trigger.function().toString()),
                Line.of(why(trigger))))
        .toList();
  }

  /** What is said of the trigger; else of the function that it runs. */
  private String why(Trigger trigger) {
    return trigger.comment().prose().isEmpty()
        ? catalog.routines().stream()
            .filter(routine -> routine.name().equals(trigger.function()))
            .map(routine -> routine.comment().prose())
            .findFirst()
            .orElse("")
        : trigger.comment().prose();
  }

  private void grid(String heading, List<String> header, List<List<Line>> rows) {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Grid(header, rows));
    }
  }
}
