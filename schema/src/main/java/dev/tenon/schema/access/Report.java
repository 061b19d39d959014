package dev.tenon.schema.access;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.markup.Plural;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What is to be told beside the findings. */
public final class Report {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Report() {}

  /** The indexes that no statement here reads, a line each. */
  public static List<String> idle(Paths paths) {
    return paths.idle().stream()
        .map(each ->
            "%s on %s: none of these statements reads it, and it upholds no key."
                .formatted(each.index().name().name(), each.table()))
        .toList();
  }

  /** The whole in a sentence. */
  public static String summary(Paths paths, Verdict verdict) {
    var idle = paths.idle().size();
    return "%s planned, %d not: %s.%s --explain RULE explains a rule.\n"
        .formatted(
            Plural.of(paths.accesses().size(), "statement"),
            paths.refused().size(),
            Text.counts(verdict),
            idle == 0
                ? ""
                : " %s of the tables they name %s none of them."
                    .formatted(Plural.of(idle, "index"), idle == 1 ? "serves" : "serve"));
  }

  /** An object for each statement. */
  public static ArrayNode json(Paths paths) {
    var array = JSON.createArrayNode();
    for (var access : paths.accesses()) {
      var node = array.addObject();
      node.put("statement", access.query().name());
      access.today().ifPresent(now -> node.put("cost", now.cost()));
      var indexes = node.putArray("indexes");
      access
          .plan()
          .all()
          .flatMap(each -> each.index().stream())
          .map(each -> each.name())
          .distinct()
          .forEach(indexes::add);
      var gaps = node.putArray("reads_all_of");
      access.gaps().forEach(gap -> gaps.add(gap.table().toString()));
    }
    return array;
  }
}
