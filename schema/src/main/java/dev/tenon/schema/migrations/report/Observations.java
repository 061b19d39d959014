package dev.tenon.schema.migrations.report;

import dev.tenon.schema.audit.baseline.Verdict;
import dev.tenon.schema.audit.report.Text;
import dev.tenon.schema.markup.Plural;
import dev.tenon.schema.migrations.Weights;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writes what was seen: statement by statement, or of many the heaviest and how many are like them.
 */
public final class Observations {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** So many statements are read one after the other. */
  private static final int READABLE = 30;

  private static final int MOST_SORTS = 20;
  private static final int MOST_PLACES = 3;
  private static final int MOST_TABLES = 12;

  private final Run run;
  private final Weights weights;
  private final boolean all;

  /**
   * What was seen in a run.
   *
   * @param all whether every statement is told, however many there are
   */
  public Observations(Run run, Weights weights, boolean all) {
    this.run = run;
    this.weights = weights;
    this.all = all;
  }

  /** For a terminal; statements of which there is nothing to say are counted. */
  public String text() {
    return written(
        new Form(
            "%s\n",
            "  line %d  %s\n",
            "%s  %s\n",
            "          %s\n",
            "          and %s like it: %s\n",
            "  %s no further lock stronger than RowExclusive on tables that were there before\n",
            "  and %s\n",
            "  --all tells of each of them\n\n"));
  }

  /** For a page or a pull request. */
  public String markdown() {
    return written(
        new Form(
            "## `%s`\n\n",
            "- line %d: `%s`\n",
            "- %s: `%s`\n",
            "  - %s\n",
            "  - and %s like it: %s\n",
            "- %s no further lock stronger than RowExclusive on tables that were there before\n",
            "- and %s\n",
            "\n`--all` tells of each of them.\n\n"));
  }

  /** How each sort of line is written. */
  private record Form(
      String migration,
      String statement,
      String placed,
      String line,
      String alike,
      String quiet,
      String more,
      String end) {}

  /** The whole in a sentence. */
  public String summary(Verdict verdict) {
    var migrations = run.steps().stream().map(each -> each.migration().name()).distinct().count();
    return "%s, %s: %s. --explain RULE explains a rule.\n"
        .formatted(
            Plural.of(migrations, "migration"),
            Plural.of(run.steps().size(), "statement"),
            Text.counts(verdict));
  }

  private String written(Form form) {
    var seen = Seen.of(run, weights);
    var loud = seen.stream().filter(each -> !lines(each).isEmpty()).toList();
    return all || loud.size() <= READABLE
        ? oneByOne(seen, form)
        : folded(loud, seen.size() - loud.size(), form);
  }

  /** What many statements do alike is told once, the worst first. */
  private String folded(List<Seen> loud, int quiet, Form form) {
    var out = new StringBuilder();
    var sorts = Alike.worstFirst(loud, weights);
    for (var each : sorts.subList(0, Math.min(sorts.size(), MOST_SORTS))) {
      var first = each.first().step();
      out.append(form.placed().formatted(first.place(), first.statement().summary()));
      lines(each.first()).forEach(text -> out.append(form.line().formatted(text)));
      var others = each.statements().subList(1, each.statements().size());
      if (!others.isEmpty()) {
        out.append(form.alike().formatted(Plural.of(others.size(), "statement"), places(others)));
      }
    }
    if (sorts.size() > MOST_SORTS) {
      out.append(form.more().formatted(Plural.of(sorts.size() - MOST_SORTS, "more sort")));
    }
    if (quiet > 0) {
      out.append(form.quiet().formatted(quiet(quiet)));
    }
    return out.append(form.end()).toString();
  }

  private static String places(List<Seen> statements) {
    var first =
        statements.stream()
            .limit(MOST_PLACES)
            .map(each -> each.step().place())
            .collect(Collectors.joining(", "));
    return statements.size() > MOST_PLACES ? first + ", …" : first;
  }

  private static String quiet(long statements) {
    return statements == 1 ? "1 statement takes" : statements + " statements take";
  }

  private String oneByOne(List<Seen> statements, Form form) {
    var out = new StringBuilder();
    var byMigration =
        statements.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.step().migration().name(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byMigration.forEach((name, seen) -> {
      out.append(form.migration().formatted(name));
      for (var each : seen) {
        var lines = lines(each);
        if (!lines.isEmpty()) {
          out.append(
              form.statement()
                  .formatted(each.step().statement().line(), each.step().statement().summary()));
          lines.forEach(text -> out.append(form.line().formatted(text)));
        }
      }
      var silent = seen.stream().filter(each -> lines(each).isEmpty()).count();
      if (silent > 0) {
        out.append(form.quiet().formatted(quiet(silent)));
      }
      out.append('\n');
    });
    return out.toString();
  }

  private List<String> lines(Seen seen) {
    var lines = new ArrayList<>(locks(seen));
    lines.addAll(each("rewrites ", seen.rewritten()));
    lines.addAll(each("reads all of ", seen.scanned()));
    lines.addAll(seen.burdens().stream().limit(MOST_TABLES).toList());
    if (seen.burdens().size() > MOST_TABLES) {
      lines.add("and holds %d more so".formatted(seen.burdens().size() - MOST_TABLES));
    }
    if (!lines.isEmpty() && seen.step().takenBack()) {
      lines.add("the migration takes this back; what it locks stays locked until then");
    }
    return lines;
  }

  /** A line for each lock for which anybody waits, or for all of a mode where they are many. */
  private List<String> locks(Seen seen) {
    var lines = new ArrayList<String>();
    var told = new HashSet<LockMode>();
    seen.locks()
        .forEach((table, mode) -> {
          var alike = seen.locked(mode);
          var many = alike.size() > MOST_TABLES;
          if (mode.compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0 && (!many || told.add(mode))) {
            lines.add(
                "%s on %s: %s"
                    .formatted(mode.word(), many ? most(alike) : weighed(table), mode.meaning()));
          }
        });
    return lines;
  }

  private List<String> each(String what, List<String> tables) {
    return tables.size() > MOST_TABLES
        ? List.of(what + most(tables))
        : tables.stream().map(table -> what + weighed(table)).toList();
  }

  private String most(List<String> tables) {
    return "%s and %d more"
        .formatted(weighed(weights.largestFirst(tables).getFirst()), tables.size() - 1);
  }

  private String weighed(String table) {
    return "%s (%s)".formatted(table, weights.words(table));
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
      node.put("taken_back", each.step().takenBack());
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
