package dev.tenon.schema.migrations.report;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.markup.Plural;
import dev.tenon.schema.migrations.Weights;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Writes what was seen, statement by statement. */
public final class Observations {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Run run;
  private final Weights weights;

  public Observations(Run run, Weights weights) {
    this.run = run;
    this.weights = weights;
  }

  /** For a terminal; statements of which there is nothing to say are counted. */
  public String text() {
    return written(
        "%s\n", "  line %d  %s\n", "          %s\n", "  %s no table that was there before\n");
  }

  /** For a page or a pull request. */
  public String markdown() {
    return written(
        "## `%s`\n\n", "- line %d: `%s`\n", "  - %s\n", "- %s no table that was there before\n");
  }

  /** The whole in a sentence. */
  public String summary(Verdict verdict) {
    var migrations = run.steps().stream().map(each -> each.migration().name()).distinct().count();
    return "%s, %s: %s. --explain RULE explains a rule.\n"
        .formatted(
            Plural.of(migrations, "migration"),
            Plural.of(run.steps().size(), "statement"),
            Text.counts(verdict));
  }

  private String written(String migration, String statement, String line, String quiet) {
    var out = new StringBuilder();
    var byMigration =
        Seen.of(run, weights).stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.step().migration().name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byMigration.forEach((name, seen) -> {
      out.append(migration.formatted(name));
      for (var each : seen) {
        var lines = lines(each);
        if (!lines.isEmpty()) {
          out.append(
              statement.formatted(
                  each.step().statement().line(), each.step().statement().summary()));
          lines.forEach(text -> out.append(line.formatted(text)));
        }
      }
      var silent = seen.stream().filter(each -> lines(each).isEmpty()).count();
      if (silent > 0) {
        out.append(
            quiet.formatted(silent == 1 ? "1 statement touches" : silent + " statements touch"));
      }
      out.append('\n');
    });
    return out.toString();
  }

  private List<String> lines(Seen seen) {
    var lines = new ArrayList<String>();
    seen.locks()
        .forEach((table, mode) -> {
          if (mode.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0) {
            lines.add(
                "%s on %s (%s): %s"
                    .formatted(mode.word(), table, weights.words(table), mode.meaning()));
          }
        });
    seen.rewritten()
        .forEach(table -> lines.add("rewrites %s (%s)".formatted(table, weights.words(table))));
    seen.scanned()
        .forEach(table -> lines.add("reads all of %s (%s)".formatted(table, weights.words(table))));
    lines.addAll(seen.burdens());
    return lines;
  }

  /** An object for each statement. */
  public ArrayNode json() {
    var array = JSON.createArrayNode();
    for (var each : Seen.of(run, weights)) {
      var node = array.addObject();
      node.put("migration", each.step().migration().name());
      node.put("line", each.step().statement().line());
      node.put("statement", each.step().statement().summary());
      node.put("in_transaction", !each.step().alone());
      var locks = node.putArray("locks");
      each.locks()
          .forEach((table, mode) ->
              locks
                  .addObject()
                  .put("table", table)
                  .put("mode", mode.word())
                  .put("rows", weights.words(table))
                  .put("meaning", mode.meaning()));
      each.rewritten().forEach(node.putArray("rewrites")::add);
      each.scanned().forEach(node.putArray("reads")::add);
      each.burdens().forEach(node.putArray("burdens")::add);
    }
    return array;
  }
}
