package dev.tenon.schema.audit.report;

import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** SARIF 2.1.0, which code-scanning services show beside a change. */
public final class Sarif {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Optional<String> file;
  private final List<RulePage> rules;

  private Sarif(Optional<String> file, List<RulePage> rules) {
    this.file = file;
    this.rules = rules;
  }

  /**
   * The whole verdict; what is waived is in it as suppressed.
   *
   * @param file the file of the repository that findings are shown at; some services ask for one
   */
  public static String of(Verdict verdict, Optional<String> file) {
    var root = JSON.createObjectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    var run = root.putArray("runs").addObject();
    var sarif = new Sarif(file, verdict.result().searched());
    sarif.driver(run.putObject("tool").putObject("driver"));
    sarif.invocation(run.putArray("invocations").addObject(), verdict);
    var results = run.putArray("results");
    verdict.open().forEach(finding -> sarif.result(results, finding));
    for (var each : verdict.waived()) {
      sarif
          .result(results, each.finding())
          .putArray("suppressions")
          .addObject()
          .put("kind", "external")
          .put("justification", each.waiver().reason());
    }
    return Json.text(root);
  }

  private void driver(ObjectNode driver) {
    driver.put("name", "Tenon schema audit");
    var list = driver.putArray("rules");
    for (var rule : rules) {
      var node = list.addObject();
      node.put("id", rule.id());
      node.putObject("shortDescription").put("text", rule.title());
      node.putObject("fullDescription").put("text", rule.section("What"));
      node.putObject("help").put("text", rule.markdown()).put("markdown", rule.markdown());
      node.putObject("defaultConfiguration").put("level", level(rule.severity()));
      node.putObject("properties").putArray("tags").add(rule.area().word());
    }
  }

  private void invocation(ObjectNode invocation, Verdict verdict) {
    invocation.put("executionSuccessful", true);
    var notifications = invocation.putArray("toolExecutionNotifications");
    verdict
        .result()
        .unsearched()
        .forEach(each ->
            notify(notifications, "Not examined: " + each.rule().id() + ". " + each.reason()));
    verdict.result().notes().forEach(note -> notify(notifications, note));
    verdict.remarks().forEach(remark -> notify(notifications, remark));
  }

  private static void notify(ArrayNode notifications, String text) {
    notifications.addObject().put("level", "note").putObject("message").put("text", text);
  }

  private ObjectNode result(ArrayNode results, Finding finding) {
    var node = results.addObject();
    node.put("ruleId", finding.rule().id());
    node.put("ruleIndex", rules.indexOf(finding.rule()));
    node.put("level", level(finding.severity()));
    node.putObject("message")
        .put(
            "text",
            "%s: %s Remedy: %s".formatted(finding.object(), finding.detail(), finding.remedy()));
    node.putObject("partialFingerprints").put("tenonSchemaAudit/v1", finding.fingerprint());
    var location = node.putArray("locations").addObject();
    file.ifPresent(path -> {
      var physical = location.putObject("physicalLocation");
      physical.putObject("artifactLocation").put("uri", uri(path));
      physical.putObject("region").put("startLine", 1);
    });
    location.putArray("logicalLocations").addObject().put("fullyQualifiedName", finding.object());
    return node;
  }

  private static String uri(String path) {
    return URLEncoder.encode(path.replace('\\', '/'), StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("+", "%20");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFORMATION -> "note";
    };
  }
}
