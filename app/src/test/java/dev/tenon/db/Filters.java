package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.vocabulary.Asker;
import dev.tenon.filters.vocabulary.Names;
import dev.tenon.lists.Listed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that a filter can say of a list, once: each of its words with each of its operators. */
final class Filters {
  private static final Pattern FIELD = Pattern.compile("(\\w+) \\(([^)]*)\\): (.*)");
  private static final List<String> VALUES =
      List.of("something", "7", "true", "me", "any", "none", "open", "closed", "2026-12-01");
  private static final UUID SOMEBODY = new UUID(0, 1);

  private Filters() {}

  static Collection<Condition> of(Listed<?> list) {
    Map<String, Condition> distinct = new LinkedHashMap<>();
    distinct.put(Condition.ALWAYS.sql(), Condition.ALWAYS);
    List<String> words = new ArrayList<>();
    for (String field : list.vocabulary().describe()) {
      boolean isUnderstood = false;
      for (String term : terms(field)) {
        List<Condition> meanings = meanings(list, term);
        isUnderstood |= !meanings.isEmpty();
        if (keep(meanings, distinct)) {
          words.add(term);
        }
      }
      assertThat(isUnderstood).as(field).isTrue();
    }
    keep(meanings(list, "word"), distinct);
    keep(meanings(list, "-word"), distinct);
    // Beside some words others are told in a shorter way.
    List<String> alone = distinct.keySet().stream().map(Filters::unnumbered).toList();
    for (String one : words) {
      for (String other : words) {
        compiled(list, one + " " + other, 1)
            .filter(both -> isShorter(unnumbered(both.sql()), alone))
            .ifPresent(both -> distinct.putIfAbsent(both.sql(), both));
      }
    }
    // Reads nothing: what is planned of it says nothing.
    distinct.remove("false");
    return distinct.values();
  }

  /** Whether it isn't just some that stand alone, one after the other. */
  private static boolean isShorter(String both, List<String> alone) {
    return alone.stream()
        .filter(one -> both.startsWith("(" + one))
        .noneMatch(one ->
            alone.stream().anyMatch(other -> both.equals("(" + one + " and " + other + ")")));
  }

  private static String unnumbered(String sql) {
    return sql.replaceAll(":filter_\\d+", ":filter");
  }

  private static List<String> terms(String description) {
    var field = FIELD.matcher(description);
    assertThat(field.matches()).as(description).isTrue();
    Stream<String> words =
        field.group(3).startsWith("one of ")
            ? Stream.of(field.group(3).substring("one of ".length()).split(", "))
            : Stream.empty();
    List<String> values = Stream.concat(words, VALUES.stream()).toList();
    return Stream.of(field.group(2).split(" "))
        .flatMap(sign -> values.stream().map(value -> field.group(1) + sign + value))
        .toList();
  }

  /** What a filter means where a name is of one record, and where it is of many. */
  private static List<Condition> meanings(Listed<?> list, String filter) {
    return IntStream.of(1, Names.MOST + 1)
        .mapToObj(ids -> compiled(list, filter, ids))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Keeps what is told in a way that none before was, if any is. */
  private static boolean keep(List<Condition> meanings, Map<String, Condition> distinct) {
    int before = distinct.size();
    meanings.forEach(meaning -> distinct.putIfAbsent(meaning.sql(), meaning));
    return distinct.size() > before;
  }

  private static Optional<Condition> compiled(Listed<?> list, String filter, int ids) {
    try {
      return Optional.of(
          list.vocabulary()
              .compile(
                  Filter.parse(filter),
                  new Asker(SOMEBODY, Clock.systemUTC(), ZoneOffset.UTC, new Everything(ids))));
    } catch (FilterFault notUnderstood) {
      return Optional.empty();
    }
  }

  /** Whatever is asked for is there, so many times. */
  private record Everything(int ids) implements Names {
    @Override
    public Map<String, List<UUID>> find(String noun, Set<String> names) {
      List<UUID> found = IntStream.range(0, ids).mapToObj(id -> new UUID(1, id)).toList();
      return names.stream().collect(Collectors.toMap(Function.identity(), _ -> found));
    }

    @Override
    public List<String> known(String noun) {
      return List.of();
    }
  }
}
