package dev.tenon.schema.erd.text;

import dev.tenon.schema.catalog.Cardinality;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.markup.XmlText;

/** Graphviz. */
final class Dot {

  private static final String HEAD =
      """
      digraph schema {
        graph [rankdir=LR, nodesep=0.4, ranksep=1.2, fontname="Helvetica"]
        node [shape=plain, fontname="Helvetica", fontsize=11]
        edge [dir=both, color="#64707f", arrowsize=0.9]
      """;

  private Dot() {}

  static String write(Diagram diagram) {
    var out = new StringBuilder(HEAD);
    diagram.cards().forEach(card -> out.append("  ").append(node(card)).append('\n'));
    Relationships.of(diagram)
        .forEach(each -> out.append("  ").append(line(diagram, each)).append('\n'));
    return out.append("}\n").toString();
  }

  private static String node(Card card) {
    var rows = new StringBuilder();
    for (var i = 0; i < card.rows().size(); i++) {
      var row = card.rows().get(i);
      var name = XmlText.escaped(row.column().name());
      rows.append(
          "<tr><td align=\"left\" port=\"c%d\">%s</td><td align=\"left\" port=\"t%d\">%s%s</td></tr>"
              .formatted(
                  i,
                  row.has(Mark.PRIMARY_KEY) ? "<b>" + name + "</b>" : name,
                  i,
                  XmlText.escaped(row.type()),
                  row.has(Mark.NOT_NULL) ? "" : " ?"));
    }
    return """
    %s [label=<<table border="1" cellborder="0" cellspacing="0" cellpadding="4">\
    <tr><td colspan="2" bgcolor="#eef1fd"><b>%s</b></td></tr>%s</table>>]\
    """
        .formatted(id(card.name().toString()), XmlText.escaped(card.name().toString()), rows);
  }

  private static String line(Diagram diagram, Relationship each) {
    var edge = Edge.columnOf(each);
    var target = each.key().targetColumns().get(each.key().columns().indexOf(edge));
    return "%s%s -> %s%s [arrowtail=%s, arrowhead=%s, tooltip=%s]"
        .formatted(
            id(each.parent().name().toString()),
            port(diagram, each.parent().name(), target, "t"),
            id(each.child().name().toString()),
            port(diagram, each.child().name(), edge, "c"),
            arrow(each.parents()),
            arrow(each.children()),
            id(each.part() == null ? each.key().name() : Edge.words(each).replace('\n', ' ')));
  }

  private static String port(Diagram diagram, Name table, String column, String side) {
    return diagram
        .card(table)
        .flatMap(card -> card.rowOf(column))
        .map(row -> ":" + side + row)
        .orElse("");
  }

  private static String arrow(Cardinality cardinality) {
    return switch (cardinality) {
      case ZERO_OR_ONE -> "teeodot";
      case ONE -> "teetee";
      case ZERO_OR_MORE -> "crowodot";
      case ONE_OR_MORE -> "crowtee";
    };
  }

  private static String id(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
