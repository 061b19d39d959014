package dev.tenon.schema.migrations.report;

import dev.tenon.schema.migrations.Weights;
import dev.tenon.schema.migrations.watch.Lock;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.Run;
import dev.tenon.schema.migrations.watch.State;
import dev.tenon.schema.migrations.watch.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was seen of one statement, as far as it concerns tables that were there before.
 *
 * @param locks the strongest that it took on each table, by the table's name
 * @param rewritten tables whose rows it wrote anew
 * @param scanned other tables whose rows it read
 * @param burdens locks for which others wait, with the work during which they were held
 */
public record Seen(
    Step step,
    Map<String, LockMode> locks,
    List<String> rewritten,
    List<String> scanned,
    List<String> burdens) {

  /** Every statement of the run. */
  public static List<Seen> of(Run run, Weights weights) {
    return run.steps().stream().map(step -> of(step, run.start(), weights)).toList();
  }

  private static Seen of(Step step, State start, Weights weights) {
    var rewritten = names(step.rewritten().stream(), start);
    var scanned =
        names(step.scanned().stream(), start).stream()
            .filter(each -> !rewritten.contains(each))
            .toList();
    return new Seen(
        step,
        strongest(step.acquired().stream(), start),
        rewritten,
        scanned,
        burdens(step, start, weights, rewritten, scanned));
  }

  /** {@code holds AccessExclusive on public.tasks (4 M rows) while rewriting it}. */
  private static List<String> burdens(
      Step step, State start, Weights weights, List<String> rewritten, List<String> scanned) {
    var work =
        Stream.concat(
                rewritten.stream().map(each -> Map.entry(each, "rewriting")),
                scanned.stream().map(each -> Map.entry(each, "reading")))
            .filter(each -> !weights.small(each.getKey()))
            .toList();
    if (work.isEmpty()) {
      return List.of();
    }
    return strongest(step.held().stream(), start).entrySet().stream()
        .filter(lock -> lock.getValue().blocksWrites())
        .map(lock ->
            "holds %s on %s (%s) while %s: %s"
                .formatted(
                    lock.getValue().word(),
                    lock.getKey(),
                    weights.words(lock.getKey()),
                    String.join(
                        " and ",
                        work.stream()
                            .map(each ->
                                each.getValue()
                                    + " "
                                    + (each.getKey().equals(lock.getKey())
                                        ? "it"
                                        : each.getKey()
                                            + " ("
                                            + weights.words(each.getKey())
                                            + ")"))
                            .toList()),
                    lock.getValue().meaning()))
        .toList();
  }

  /** The strongest lock on each table, on a partition only where its table has none as strong. */
  private static Map<String, LockMode> strongest(Stream<Lock> locks, State start) {
    var strongest = new HashMap<String, LockMode>();
    locks.forEach(lock ->
        strongest.merge(
            lock.table(), lock.mode(), (one, other) -> one.compareTo(other) > 0 ? one : other));
    var told = new TreeMap<String, LockMode>();
    strongest.forEach((id, mode) ->
        start
            .relation(id)
            .filter(table -> {
              var whole = strongest.get(table.fact("root"));
              return whole == null || whole.compareTo(mode) < 0;
            })
            .ifPresent(table -> told.put(table.name(), mode)));
    return told;
  }

  /** The partitions of one table by the table's name, where it is more than one of them. */
  private static List<String> names(Stream<String> ids, State start) {
    var tables = ids.flatMap(id -> start.relation(id).stream()).toList();
    var parts =
        tables.stream()
            .collect(Collectors.groupingBy(each -> each.fact("root"), Collectors.counting()));
    return tables.stream()
        .map(table ->
            start
                .relation(table.fact("root"))
                .filter(whole -> parts.getOrDefault(whole.id(), 0L) > 1)
                .orElse(table)
                .name())
        .distinct()
        .sorted()
        .toList();
  }
}
