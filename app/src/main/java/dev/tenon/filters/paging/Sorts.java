package dev.tenon.filters.paging;

import dev.tenon.filters.FilterFault;
import dev.tenon.filters.FilterFault.Code;
import dev.tenon.filters.Nearest;
import dev.tenon.filters.Sentence;
import dev.tenon.filters.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list can be sorted by: declared once by the domain. Every list can be by {@code id}. */
public final class Sorts<T> {
  private static final String ID = "id";

  private final SequencedMap<String, SortKey<T>> keys;
  private final SortKey<T> id;
  private final @Nullable String born;

  private Sorts(SequencedMap<String, SortKey<T>> keys, SortKey<T> id, @Nullable String born) {
    this.keys = keys;
    this.id = id;
    this.born = born;
  }

  /**
   * The sorts of a list.
   *
   * @param id the SQL expression of what tells rows of the list apart, a uuid
   * @param idOf the same of an item
   */
  @SafeVarargs
  public static <T> Sorts<T> of(String id, Function<T, UUID> idOf, SortKey<T>... keys) {
    SequencedMap<String, SortKey<T>> byName = new LinkedHashMap<>();
    for (SortKey<T> key : keys) {
      if (byName.put(key.name(), key) != null) {
        throw new IllegalArgumentException("declared twice: " + key.name());
      }
    }
    SortKey<T> last = SortKey.required(ID, KeyType.ID, id, idOf);
    if (byName.put(ID, last) != null) {
      throw new IllegalArgumentException("id is declared by itself");
    }
    return new Sorts<>(byName, last, null);
  }

  /**
   * The same for a list that grows: rows born after a walk began stay out of it, so that it ends
   * however fast they come.
   *
   * @param expression a timestamptz that is never null nor changes, such as {@code t.created_at},
   *     set by a clock that agrees with that of the {@link Cursors} within {@link
   *     Cursors#CLOCKS_APART}
   */
  public Sorts<T> bornAt(String expression) {
    return new Sorts<>(keys, id, expression);
  }

  /** Reads a sort such as {@code -due_date,priority}; blank text sorts by id. */
  public Sort<T> parse(String text) throws FilterFault {
    Map<String, Sort.Key<T>> parsed = new LinkedHashMap<>();
    int position = 0;
    for (String part : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
      if (parsed.containsKey(ID)) {
        throw fault(position, List.of(Sentence.AFTER_ID.of()));
      }
      Sort.Key<T> key = key(part, position);
      if (parsed.put(key.by().name(), key) != null) {
        throw fault(position, List.of(Sentence.SORTED_ALREADY.of(key.by().name())));
      }
      position += part.length() + 1;
    }
    return total(List.copyOf(parsed.values()));
  }

  /** The names of the fields. */
  public Set<String> names() {
    return keys.sequencedKeySet();
  }

  private Sort.Key<T> key(String part, int position) {
    Sort.Direction direction =
        part.startsWith("-") ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING;
    String name = direction == Sort.Direction.DESCENDING ? part.substring(1) : part;
    SortKey<T> key = keys.get(name);
    if (key == null) {
      throw fault(
          position,
          Sentence.NOT_SORTED.of(FilterFault.shown(name)).and(Nearest.hints(name, keys.keySet())));
    }
    return new Sort.Key<>(key, direction);
  }

  /**
   * With the id last, in the direction of the key before it: so that one index serves both ways.
   */
  private Sort<T> total(List<Sort.Key<T>> asked) {
    if (!asked.isEmpty() && asked.getLast().by().equals(id)) {
      return new Sort<>(asked, born);
    }
    List<Sort.Key<T>> total = new ArrayList<>(asked);
    total.add(
        new Sort.Key<>(
            id, asked.isEmpty() ? Sort.Direction.ASCENDING : asked.getLast().direction()));
    return new Sort<>(total, born);
  }

  private static FilterFault fault(int position, List<Told> told) {
    return new FilterFault(Code.UNKNOWN_SORT, position, told);
  }
}
