package dev.tenon.schema.erd.text;

import dev.tenon.schema.catalog.Cardinality;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.Row;
import java.util.ArrayList;
import java.util.List;

/** Mermaid's {@code erDiagram}, which GitHub and GitLab draw. */
final class Mermaid {

  private Mermaid() {}

  static String write(Diagram diagram) {
    var out = new StringBuilder("erDiagram\n");
    for (var card : diagram.cards()) {
      out.append("  ").append(entity(card.name().toString())).append(" {\n");
      card.rows().forEach(row -> out.append("    ").append(attribute(card, row)).append('\n'));
      out.append("  }\n");
    }
    Relationships.of(diagram).forEach(each -> out.append("  ").append(line(each)).append('\n'));
    return out.toString();
  }

  private static String attribute(Card card, Row row) {
    var keys = new ArrayList<String>();
    if (row.has(Mark.PRIMARY_KEY)) {
      keys.add("PK");
    }
    if (row.has(Mark.FOREIGN_KEY)) {
      keys.add("FK");
    }
    if (card.table().unique(List.of(row.column().name())) && keys.isEmpty()) {
      keys.add("UK");
    }
    var comment = words(row.column().comment().prose());
    return "%s %s%s%s"
        .formatted(
            word(row.type()),
            word(row.column().name()),
            keys.isEmpty() ? "" : " " + String.join(", ", keys),
            comment.isEmpty() ? "" : " \"" + comment + '"');
  }

  private static String line(Relationship each) {
    return "%s %s--%s %s : \"%s\""
        .formatted(
            entity(each.parent().name().toString()),
            left(each.parents()),
            right(each.children()),
            entity(each.child().name().toString()),
            words(String.join(", ", each.key().columns()) + alone(each)));
  }

  private static String alone(Relationship each) {
    var part = each.part();
    return part == null ? "" : ", to %s alone".formatted(part.name().name());
  }

  private static String left(Cardinality cardinality) {
    return switch (cardinality) {
      case ZERO_OR_ONE -> "|o";
      case ONE -> "||";
      case ZERO_OR_MORE -> "}o";
      case ONE_OR_MORE -> "}|";
    };
  }

  private static String right(Cardinality cardinality) {
    return switch (cardinality) {
      case ZERO_OR_ONE -> "o|";
      case ONE -> "||";
      case ZERO_OR_MORE -> "o{";
      case ONE_OR_MORE -> "|{";
    };
  }

  private static String entity(String name) {
    var plain = name.replace("\"", "").replaceFirst("^public\\.", "");
    return '"' + plain.replaceAll("[%\\\\\\p{Cntrl}]", "_") + '"';
  }

  /** Prose in quotes; two percent signs would begin a directive. */
  private static String words(String text) {
    return text.replace('"', '\'').replace("%%", "% %").replaceAll("\\p{Cntrl}+", " ");
  }

  /** Mermaid takes letters, digits, and these few signs in a type or a column's name. */
  private static String word(String text) {
    var word =
        text.replaceAll(",\\s*", "-").replaceAll("[^A-Za-z0-9\\u00C0-\\uFFFF_()\\[\\]-]", "_");
    return word.matches("(?s)^[A-Za-z\\u00C0-\\uFFFF].*") ? word : "_" + word;
  }
}
