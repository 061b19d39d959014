package dev.tenon.filters.postgres;

import static dev.tenon.filters.postgres.ItemTable.DB;
import static dev.tenon.filters.postgres.ItemTable.SORTS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.paging.Listing;
import dev.tenon.filters.paging.Slice;
import dev.tenon.filters.paging.Sort;
import dev.tenon.filters.postgres.ItemTable.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTest {
  @Property(tries = 200)
  void aWalkIsTheSortedListInPieces(
      @ForAll("items") @Size(max = 30) List<Item> items,
      @ForAll("sorts") String sort,
      @ForAll @IntRange(min = 1, max = 7) int limit) {
    Tenant tenant = ItemTable.tenant();
    Listing<Item> listing = listing(tenant, sort);

    List<Item> walked =
        DB.in(
            tenant,
            tx -> {
              ItemTable.insert(tx, items);
              return walk(tx, listing, limit);
            });

    assertThat(walked).isEqualTo(items.stream().sorted(order(sort)).toList());
  }

  @Test
  void aWalkUnderConcurrentInsertsNeitherRepeatsNorMissesWhatWasThere() {
    for (String sort : List.of("title", "-number,title", "due_date", "-due_date,number", "id")) {
      Tenant tenant = ItemTable.tenant();
      List<Item> before = IntStream.range(0, 40).mapToObj(WalkTest::numbered).toList();
      inserted(tenant, before);
      Listing<Item> listing = listing(tenant, sort);

      List<Item> walked = new ArrayList<>();
      String cursor = null;
      int page = 0;
      do {
        String from = cursor;
        Slice<Item> slice =
            DB.in(tenant, tx -> ItemTable.page(tx, listing, Condition.ALWAYS, from, 7));
        walked.addAll(slice.items());
        cursor = slice.next();
        // Between any two pages, rows appear all over the list, ties included.
        if (page++ < 5) {
          inserted(tenant, IntStream.range(0, 20).mapToObj(WalkTest::numbered).toList());
        }
      } while (cursor != null);

      assertThat(walked).as(sort).doesNotHaveDuplicates().containsAll(before);
      assertThat(walked).isSortedAccordingTo(order(sort));
    }
  }

  @Test
  void aWalkEndsHoweverFastRowsComeAheadOfIt() {
    Tenant tenant = ItemTable.tenant();
    List<Item> before = IntStream.range(0, 10).mapToObj(WalkTest::numbered).toList();
    inserted(tenant, before);
    Sort<Item> sort = SORTS.bornAt("i.created_at").parse("number");
    Listing<Item> listing =
        new Listing<>(tenant.organizationId(), "items", new Filter.Everything(), sort);

    List<Item> walked = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      String from = cursor;
      Slice<Item> slice =
          DB.in(
              tenant,
              tx -> {
                Slice<Item> page = ItemTable.page(tx, listing, Condition.ALWAYS, from, 3);
                ItemTable.insertLater(tx, IntStream.range(6, 12).mapToObj(WalkTest::last).toList());
                return page;
              });
      walked.addAll(slice.items());
      cursor = slice.next();
    } while (cursor != null && ++pages < 10);

    assertThat(walked).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void aComparisonOfRowsEntersTheIndexAtTheRightPlace() {
    Tenant tenant = ItemTable.tenant();
    inserted(tenant, IntStream.range(0, 500).mapToObj(WalkTest::numbered).toList());
    Listing<Item> listing = listing(tenant, "number");

    String plan =
        DB.in(
            tenant,
            tx -> {
              Slice<Item> slice = ItemTable.page(tx, listing, Condition.ALWAYS, null, 7);
              return ItemTable.plan(tx, listing, requireNonNull(slice.next()));
            });

    assertThat(plan)
        .contains("Index Cond: ((organization_id = ", "AND (ROW(number, id) > ROW(")
        .doesNotContain("Sort", "Filter");
  }

  private static List<Item> walk(Tx tx, Listing<Item> listing, int limit) {
    List<Item> walked = new ArrayList<>();
    String cursor = null;
    do {
      Slice<Item> slice = ItemTable.page(tx, listing, Condition.ALWAYS, cursor, limit);
      assertThat(slice.items().size()).isLessThanOrEqualTo(limit);
      walked.addAll(slice.items());
      cursor = slice.next();
    } while (cursor != null);
    return walked;
  }

  private static void inserted(Tenant tenant, List<Item> items) {
    DB.in(
        tenant,
        tx -> {
          ItemTable.insert(tx, items);
          return items;
        });
  }

  private static Listing<Item> listing(Tenant tenant, String sort) {
    return new Listing<>(
        tenant.organizationId(), "items", new Filter.Everything(), SORTS.parse(sort));
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Instant first = Instant.parse("2026-11-21T10:00:00Z");
    Arbitrary<@Nullable Instant> moments =
        Arbitraries.integers().between(0, 3).map(n -> first.plusNanos(n * 1_000L)).injectNull(0.3);
    Arbitrary<@Nullable LocalDate> days =
        Arbitraries.integers().between(1, 3).map(n -> LocalDate.of(2026, 11, n)).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.create(UUID::randomUUID),
            Arbitraries.of("a", "b", "c"),
            Arbitraries.integers().between(-1, 2),
            moments,
            days)
        .as((id, title, number, due, start) -> new Item(id, title, "s", number, due, start, null))
        .list();
  }

  @Provide
  Arbitrary<String> sorts() {
    return Combinators.combine(
            Arbitraries.of("title", "number", "due_date", "start_date", "id")
                .list()
                .uniqueElements()
                .ofMinSize(1),
            Arbitraries.of("", "-").list().ofSize(5))
        .as((names, signs) -> {
          List<String> keys = new ArrayList<>();
          for (int i = 0; i < names.size() && !keys.contains("id"); i++) {
            keys.add(signs.get(i) + names.get(i));
          }
          return String.join(",", keys.subList(0, end(keys)));
        });
  }

  /** Up to and with the id, after which nothing may come. */
  private static int end(List<String> keys) {
    int id = Math.max(keys.indexOf("id"), keys.indexOf("-id"));
    return id < 0 ? keys.size() : id + 1;
  }

  /** The order that the sort means, written once more in Java. */
  private static Comparator<Item> order(String sort) {
    Comparator<Item> order = (_, _) -> 0;
    boolean descending = false;
    for (String key : List.of(sort.split(",", -1))) {
      descending = key.startsWith("-");
      order = order.thenComparing(by(descending ? key.substring(1) : key, descending));
    }
    return order.thenComparing(by("id", descending));
  }

  private static Comparator<Item> by(String name, boolean descending) {
    return switch (name) {
      case "title" -> by(Item::title, descending);
      case "number" -> by(Item::number, descending);
      case "due_date" -> by(Item::dueDate, descending);
      case "start_date" -> by(WalkTest::startDay, descending);
      // As PostgreSQL compares them: Java's UUIDs compare as signed numbers.
      case "id" -> by(item -> item.id().toString(), descending);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static <K extends Comparable<K>> Comparator<Item> by(
      Function<Item, @Nullable K> key, boolean descending) {
    Comparator<K> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.comparing(key, Comparator.nullsLast(order));
  }

  private static @Nullable Long startDay(Item item) {
    return item.startDate() == null ? null : item.startDate().toEpochDay();
  }

  /** An item that sorts after all numbered ones. */
  private static Item last(int n) {
    return new Item(UUID.randomUUID(), "title", "s", n, null, null, null);
  }

  private static Item numbered(int n) {
    Instant due = n % 4 == 0 ? null : Instant.parse("2026-12-01T00:00:00Z").plusSeconds(n % 5);
    return new Item(UUID.randomUUID(), "title " + n % 3, "s", n % 6, due, null, null);
  }
}
