package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.score.Score;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** For programs: one object with all there is. */
public final class Json {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Json() {}

  public static String of(Verdict verdict) {
    var root = tree(verdict);
    root.set("score", score(Score.of(verdict)));
    return text(root);
  }

  /** The verdict with something more beside it. */
  public static String with(Verdict verdict, String name, JsonNode more) {
    var root = tree(verdict);
    root.set(name, more);
    return text(root);
  }

  private static ObjectNode tree(Verdict verdict) {
    var root = JSON.createObjectNode();
    root.put("format", 1);
    root.put("database", verdict.result().server().database());
    root.put("server_version", verdict.result().server().version());
    root.put("tables", verdict.result().tables());
    var findings = root.putArray("findings");
    verdict.open().forEach(each -> finding(findings.addObject(), each));
    var waived = root.putArray("waived");
    for (var each : verdict.waived()) {
      var node = waived.addObject();
      finding(node, each.finding());
      node.put("reason", each.waiver().reason());
      node.put("owner", each.waiver().owner());
      node.put("expires", each.waiver().expires());
    }
    var unsearched = root.putArray("not_examined");
    verdict
        .result()
        .unsearched()
        .forEach(each ->
            unsearched.addObject().put("rule", each.rule().id()).put("reason", each.reason()));
    var searched = root.putArray("examined");
    verdict.result().searched().forEach(rule -> searched.add(rule.id()));
    var notes = root.putArray("assumed");
    verdict.result().notes().forEach(notes::add);
    var remarks = root.putArray("baseline_remarks");
    verdict.remarks().forEach(remarks::add);
    return root;
  }

  /** The score alone. */
  public static String of(Score score) {
    return text(score(score));
  }

  private static ObjectNode score(Score score) {
    var node = JSON.createObjectNode();
    node.put("total", score.total());
    node.put("formula", Score.FORMULA);
    var areas = node.putArray("areas");
    for (var each : score.areas()) {
      areas
          .addObject()
          .put("area", each.area().word())
          .put("score", each.score())
          .put("errors", each.errors())
          .put("warnings", each.warnings())
          .put("informations", each.informations());
    }
    return node;
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("rule", finding.rule().id());
    node.put("severity", finding.severity().word());
    node.put("area", finding.rule().area().word());
    node.put("object", finding.object());
    node.put("detail", finding.detail());
    node.put("remedy", finding.remedy());
    node.put("fingerprint", finding.fingerprint());
  }

  static String text(ObjectNode node) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n")
        + "\n";
  }
}
