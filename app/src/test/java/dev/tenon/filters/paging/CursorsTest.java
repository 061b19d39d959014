package dev.tenon.filters.paging;

import static dev.tenon.filters.paging.Items.SORTS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.paging.Items.Item;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final UUID ORGANIZATION = new UUID(1, 1);
  private static final UUID ID = new UUID(2, 2);
  private static final Instant DUE = Instant.parse("2026-12-01T10:00:00.123456Z");
  private static final Item ITEM = new Item(ID, "Ünïcode \"' title", 7, DUE, null);

  private static final Instant NOW = Instant.parse("2026-11-21T01:30:00Z");

  private final Cursors cursors = cursors(new byte[32], NOW);

  @Test
  void aPageThatHoldsAllHasNoNext() {
    Walk<Item> begun = cursors.walk(listing("title"), null);

    assertThat(cursors.slice(begun, List.of(), 1)).isEqualTo(new Slice<>(List.of(), null));
    assertThat(cursors.slice(begun, List.of(ITEM), 1)).isEqualTo(new Slice<>(List.of(ITEM), null));
    assertThat(begun.condition()).isEqualTo(Condition.ALWAYS);
  }

  @Test
  void oneDirectionWithoutNullsIsOneComparisonOfRows() {
    assertThat(after("-title,-number"))
        .isEqualTo(
            new Condition(
                "(i.title, i.number, i.id) < (:after_1, :after_2, :after_3)",
                Map.of("after_1", ITEM.title(), "after_2", 7L, "after_3", ID)));
  }

  @Test
  void mixedDirectionsAreExpandedBehindABoundOfTheFirst() {
    assertThat(after("title,-number").sql())
        .isEqualTo(
            """
            i.title >= :after_1
             and (i.title > :after_1
               or i.title = :after_1 and i.number < :after_2
               or i.title = :after_1 and i.number = :after_2 and i.id < :after_3)\
            """);
  }

  @Test
  void whatMayBeNullComesLastEitherWay() {
    assertThat(after("due_date"))
        .isEqualTo(
            new Condition(
                """
                ((i.due_date > :after_1 or i.due_date is null)
                   or i.due_date = :after_1 and i.id > :after_2)\
                """,
                Map.of("after_1", DUE, "after_2", ID)));
    assertThat(after("-due_date").sql())
        .startsWith("((i.due_date < :after_1 or i.due_date is null)");
  }

  @Test
  void afterANullComeOnlyNulls() {
    assertThat(after("-estimate"))
        .isEqualTo(
            new Condition("(i.estimate is null and i.id < :after_2)", Map.of("after_2", ID)));
  }

  @Test
  void whatIsBornAfterAWalkBeganStaysOutOfAllItsPages() {
    Listing<Item> listing =
        new Listing<>(
            ORGANIZATION,
            "tasks",
            new Filter.Everything(),
            SORTS.bornAt("i.created_at").parse("number"));
    Cursors later = cursors(new byte[32], NOW.plusSeconds(3_600));

    Walk<Item> second = cursors.walk(listing, next(cursors, cursors.walk(listing, null)));
    Walk<Item> third = later.walk(listing, next(later, second));

    assertThat(second.condition().sql())
        .isEqualTo("(i.number, i.id) > (:after_1, :after_2)\n and i.created_at <= :born_until");
    assertThat(second.condition().parameters())
        .containsEntry("born_until", NOW.plus(Cursors.CLOCKS_APART));
    assertThat(third).isEqualTo(second);
  }

  @Test
  void aCursorServesItsListingOnly() {
    Sort<Item> sort = SORTS.parse("title");
    Filter filter = Filter.parse("a");
    String cursor = cursor(new Listing<>(ORGANIZATION, "tasks", filter, sort));

    List<Listing<Item>> others =
        List.of(
            new Listing<>(new UUID(1, 2), "tasks", filter, sort),
            new Listing<>(ORGANIZATION, "comments", filter, sort),
            new Listing<>(ORGANIZATION, "tasks", Filter.parse("b"), sort),
            new Listing<>(ORGANIZATION, "tasks", filter, SORTS.parse("-title")),
            new Listing<>(ORGANIZATION, "tasks", filter, SORTS.parse("title,number")));
    for (Listing<Item> other : others) {
      assertRefused(cursors, other, cursor);
    }
    Listing<Item> same = new Listing<>(ORGANIZATION, "tasks", Filter.parse(" (a)"), sort);
    assertThat(cursors.walk(same, cursor).condition().parameters()).containsEntry("after_2", ID);
  }

  @Test
  void aCursorOfAnotherInstallationIsRefused() {
    byte[] key = new byte[32];
    key[0] = 1;

    assertRefused(cursors(key, NOW), listing("title"), cursor(listing("title")));
  }

  @Test
  void noCharacterOfACursorCanBeChanged() {
    Listing<Item> listing = listing("-due_date");
    String cursor = cursor(listing);

    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      assertRefused(cursors, listing, cursor.substring(0, i) + other + cursor.substring(i + 1));
      assertRefused(cursors, listing, cursor.substring(0, i));
    }
    assertRefused(cursors, listing, cursor + "A");
    assertRefused(cursors, listing, cursor + "=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "é", "AAAA", "a+b/", "=="})
  void whatIsNoCursorIsRefused(String text) {
    assertRefused(cursors, listing(""), text);
    assertRefused(cursors, listing(""), text.repeat(9_000));
  }

  @Property
  void anyTextIsRefused(@ForAll String text) {
    assertRefused(cursors, listing(""), text);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> cursors(new byte[31], NOW));
  }

  private Condition after(String sort) {
    return cursors.walk(listing(sort), cursor(listing(sort))).condition();
  }

  private String cursor(Listing<Item> listing) {
    return next(cursors, cursors.walk(listing, null));
  }

  private static String next(Cursors cursors, Walk<Item> walk) {
    return requireNonNull(cursors.slice(walk, List.of(ITEM, ITEM), 1).next());
  }

  private static Cursors cursors(byte[] key, Instant now) {
    return new Cursors(key, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Listing<Item> listing(String sort) {
    return new Listing<>(ORGANIZATION, "tasks", new Filter.Everything(), SORTS.parse(sort));
  }

  private static void assertRefused(Cursors cursors, Listing<Item> listing, String cursor) {
    FilterFault fault =
        catchThrowableOfType(FilterFault.class, () -> cursors.walk(listing, cursor));

    assertThat(fault).as(cursor).isNotNull();
    assertThat(fault.code()).isEqualTo(FilterFault.Code.FOREIGN_CURSOR);
  }
}
