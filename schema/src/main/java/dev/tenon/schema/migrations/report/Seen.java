package dev.tenon.schema.migrations.report;

import dev.tenon.schema.migrations.Weights;
import dev.tenon.schema.migrations.watch.Lock;
import dev.tenon.schema.migrations.watch.LockMode;
import dev.tenon.schema.migrations.watch.Run;
import dev.tenon.schema.migrations.watch.State;
import dev.tenon.schema.migrations.watch.State.Thing;
import dev.tenon.schema.migrations.watch.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** The tables that are locked so. */
  List<String> locked(LockMode mode) {
    return locks.entrySet().stream()
        .filter(each -> each.getValue() == mode)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Seen of(Step step, State start, Weights weights) {
    var rewritten = names(step.rewritten().stream(), start);
    var scanned = without(rewritten, names(step.scanned().stream(), start));
    // Who goes from table to table locks each part of a partitioned one by itself.
    var work =
        step.alone()
            ? work(each(step.rewritten(), start), each(step.scanned(), start))
            : work(rewritten, scanned);
    return new Seen(
        step,
        strongest(step.acquired().stream(), start),
        rewritten,
        scanned,
        burdens(step, start, weights, work.filter(each -> !weights.small(each.table())).toList()));
  }

  private static List<String> without(List<String> these, List<String> all) {
    return all.stream().filter(each -> !these.contains(each)).toList();
  }

  private static Stream<Work> work(List<String> rewritten, List<String> scanned) {
    return Stream.concat(
        rewritten.stream().map(each -> new Work("rewriting", each)),
        without(rewritten, scanned).stream().map(each -> new Work("reading", each)));
  }

  /** {@code holds AccessExclusive on public.tasks (4 M rows) while rewriting it}. */
  private static List<String> burdens(Step step, State start, Weights weights, List<Work> work) {
    var locks = strongest(step.held().stream(), start);
    locks.values().removeIf(mode -> !mode.blocksWrites());
    return weights.largestFirst(List.copyOf(locks.keySet())).stream()
        .map(table -> burden(table, locks.get(table), during(step, table, work), weights))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What goes on for long in a table. */
  private record Work(String what, String table) {}

  /** All of it, but by whoever goes from table to table and locks each by itself. */
  private static List<Work> during(Step step, String locked, List<Work> work) {
    return step.alone() ? work.stream().filter(each -> each.table().equals(locked)).toList() : work;
  }

  private static Optional<String> burden(
      String locked, @Nullable LockMode mode, List<Work> work, Weights weights) {
    if (mode == null || work.isEmpty()) {
      return Optional.empty();
    }
    var words =
        work.stream()
            .map(each ->
                each.table().equals(locked)
                    ? each.what() + " it"
                    : "%s %s (%s)"
                        .formatted(each.what(), each.table(), weights.words(each.table())))
            .toList();
    return Optional.of(
        "holds %s on %s (%s) while %s: %s"
            .formatted(
                mode.word(),
                locked,
                weights.words(locked),
                String.join(" and ", words),
                mode.meaning()));
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

  /** Every table by its own name. */
  private static List<String> each(Collection<String> ids, State start) {
    return ids.stream().flatMap(id -> start.relation(id).stream()).map(Thing::name).toList();
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
