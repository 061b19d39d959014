package dev.tenon.schema.erd.text;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Constraint;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** DBML, which dbdiagram.io and its kin read. */
final class Dbml {

  /** The language knows no table without columns. */
  private static final String NO_COLUMN = "\"(none)\" void";

  private Dbml() {}

  static String write(Diagram diagram) {
    var out = new StringBuilder();
    out.append("Project ").append(quoted(diagram.title())).append(" {\n");
    out.append("  database_type: 'PostgreSQL'\n}\n");
    diagram.cards().forEach(card -> table(out, card));
    Relationships.of(diagram).forEach(each -> out.append('\n').append(reference(each)));
    for (var group : diagram.groups()) {
      out.append("\nTableGroup ").append(quoted(group.name())).append(" {\n");
      diagram.cards().stream()
          .filter(card -> card.group().equals(group))
          .forEach(card -> out.append("  ").append(name(card.name())).append('\n'));
      out.append("}\n");
    }
    return out.toString();
  }

  private static void table(StringBuilder out, Card card) {
    out.append("\nTable ").append(name(card.name())).append(" {\n");
    card.rows().forEach(row -> out.append("  ").append(column(card, row)).append('\n'));
    if (card.rows().isEmpty()) {
      out.append("  ").append(NO_COLUMN).append('\n');
    }
    var indexes = indexes(card);
    if (!indexes.isEmpty()) {
      out.append("\n  indexes {\n");
      indexes.forEach(index -> out.append("    ").append(index).append('\n'));
      out.append("  }\n");
    }
    var comment = card.table().comment().source();
    if (!comment.isBlank()) {
      out.append("\n  Note: ").append(string(comment)).append('\n');
    }
    out.append("}\n");
  }

  private static String column(Card card, Row row) {
    var column = row.column();
    var settings = new ArrayList<String>();
    var key = card.table().primaryKey();
    if (key != null && key.columns().equals(List.of(column.name()))) {
      settings.add("pk");
    }
    if (row.has(Mark.NOT_NULL)) {
      settings.add("not null");
    }
    if (column.identity() != null) {
      settings.add("increment");
    }
    if (column.defaultValue() != null) {
      settings.add("default: " + expression(column.defaultValue()));
    }
    if (!column.comment().isEmpty()) {
      settings.add("note: " + string(column.comment().source()));
    }
    var type = row.type().matches("[\\w(),]+") ? row.type() : quoted(row.type());
    return "%s %s%s"
        .formatted(
            quoted(column.name()),
            type,
            settings.isEmpty() ? "" : " [" + String.join(", ", settings) + "]");
  }

  private static List<String> indexes(Card card) {
    return card.table().indexes().stream()
        .filter(index -> !index.primary() || index.parts().size() > 1)
        .filter(index -> shown(card, index))
        .map(index ->
            "(%s) [%sname: %s]"
                .formatted(
                    index.parts().stream().map(Dbml::part).collect(Collectors.joining(", ")),
                    index.primary() ? "pk, " : index.unique() ? "unique, " : "",
                    string(index.name().name())))
        .toList();
  }

  private static boolean shown(Card card, Index index) {
    return index.parts().stream()
        .allMatch(part -> part.column() == null || card.rowOf(part.column()).isPresent());
  }

  private static String part(Index.Part part) {
    return part.column() == null ? expression(part.expression()) : quoted(part.column());
  }

  private static String reference(Relationship each) {
    var key = each.key();
    var part = each.part();
    return "%sRef %s: %s.%s %s %s.%s%s%n"
        .formatted(
            part == null ? "" : "// to its partition %s alone%n".formatted(name(part.name())),
            quoted(key.name()),
            name(key.table()),
            columns(key.columns()),
            each.children().many() ? ">" : "-",
            name(each.parent().name()),
            columns(key.targetColumns()),
            action(key.onDelete()))
        .replace("\r\n", "\n");
  }

  private static String action(Constraint.ForeignKey.Action action) {
    return action == Constraint.ForeignKey.Action.NO_ACTION
        ? ""
        : " [delete: %s]".formatted(action.words());
  }

  private static String columns(List<String> columns) {
    return columns.size() == 1
        ? quoted(columns.getFirst())
        : columns.stream().map(Dbml::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String name(Name name) {
    return quoted(name.schema()) + "." + quoted(name.name());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "'").replace("\\", "/").replaceAll("\\R", " ") + '"';
  }

  private static String expression(String text) {
    return '`' + text.replace("`", "'").replaceAll("\\R", " ") + '`';
  }

  private static String string(String text) {
    return "'''" + text.replace("\\", "\\\\").replace("'", "\\'") + "'''";
  }
}
