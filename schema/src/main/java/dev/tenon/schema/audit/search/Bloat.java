package dev.tenon.schema.audit.search;

import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Extension;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables that are largely empty space. All large ones are estimated; where pgstattuple is there,
 * those that may be bloated are measured.
 */
final class Bloat implements Search {

  private static final Sql ESTIMATED = Sql.beside(Bloat.class, "bloat_estimated");
  private static final Sql MEASURED = Sql.beside(Bloat.class, "bloat_measured");
  private static final String EXTENSION = "pgstattuple";

  /** How many bytes, and which part of the table, are worth a word. */
  private static final long LEAST = 16 << 20;

  private static final double TELLING = 0.4;

  /** An estimate below this is right enough to leave the table unmeasured. */
  private static final double SUSPICIOUS = 0.2;

  private record Space(long bytes, long wasted, String how) {

    boolean telling() {
      return wasted >= LEAST && wasted >= TELLING * bytes;
    }
  }

  @Override
  public Outcome in(Subject subject) {
    return switch (subject.session().ask(ESTIMATED, subject.parameters())) {
      case Answer.Refused(var sentence) -> new Outcome.Refused(sentence);
      case Answer.Rows(var rows) -> new Outcome.Searched(hits(subject, rows));
    };
  }

  private static List<Hit> hits(Subject subject, List<ObjectNode> rows) {
    var measured = measured(subject);
    var hits = new ArrayList<Hit>();
    for (var row : rows) {
      var name = row.get("name").asString();
      space(subject, measured, row)
          .filter(Space::telling)
          .ifPresent(space -> hits.add(hit(name, space)));
    }
    return hits;
  }

  private static Optional<Space> space(Subject subject, Optional<Sql> measured, ObjectNode row) {
    var bytes = row.get("bytes").asLong();
    var wasted = row.get("wasted").asLong();
    var known = row.get("known").asBoolean();
    if (measured.isPresent() && (!known || wasted >= SUSPICIOUS * bytes)) {
      var parameters = Map.of("table", row.get("name").asString());
      if (subject.session().ask(measured.get(), parameters) instanceof Answer.Rows(var exact)) {
        var first = exact.getFirst();
        return Optional.of(
            new Space(first.get("bytes").asLong(), first.get("wasted").asLong(), "measured"));
      }
    }
    return known ? Optional.of(new Space(bytes, wasted, "estimated")) : Optional.empty();
  }

  /** The question to the extension, by the schema it is in. */
  private static Optional<Sql> measured(Subject subject) {
    return subject.catalog().extensions().stream()
        .filter(extension -> extension.name().equals(EXTENSION))
        .map(Extension::schema)
        .findFirst()
        .map(schema ->
            new Sql(
                MEASURED.name(),
                MEASURED.text().replace(EXTENSION, Name.quoted(schema) + "." + EXTENSION)));
  }

  private static Hit hit(String table, Space space) {
    return new Hit(
        null,
        table,
        "%d MB of %d MB are empty or dead, as %s."
            .formatted(space.wasted() >> 20, space.bytes() >> 20, space.how()),
        "vacuum (full, analyze) %s while nobody needs it, or pg_repack beside running work"
            .formatted(table));
  }
}
