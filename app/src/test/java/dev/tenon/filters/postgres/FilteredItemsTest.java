package dev.tenon.filters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Tx;
import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.postgres.ItemTable.Item;
import dev.tenon.filters.vocabulary.Asker;
import dev.tenon.filters.vocabulary.Field;
import dev.tenon.filters.vocabulary.Kind;
import dev.tenon.filters.vocabulary.Kind.Choice;
import dev.tenon.filters.vocabulary.Names;
import dev.tenon.filters.vocabulary.Vocabulary;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilteredItemsTest {
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID BUG = UUID.randomUUID();
  private static final UUID UI = UUID.randomUUID();

  private static final Vocabulary ITEMS =
      Vocabulary.of(
              Field.required("title", new Kind.Prose(), "i.title"),
              Field.required(
                  "status",
                  Choice.ordered("unstarted", "started", "completed")
                      .with("open", List.of("unstarted", "started")),
                  "i.status"),
              Field.required("number", new Kind.Whole(), "i.number"),
              Field.optional("due", new Kind.Moment(), "i.due_date"),
              Field.optional("start", new Kind.Day(), "i.start_date"),
              Field.optional("assignee", new Kind.Person("user"), "i.assignee_id"),
              Field.many(
                  "label",
                  new Kind.Reference("label"),
                  """
                  exists (
                    select 1
                      from item_labels l
                     where l.organization_id = i.organization_id
                       and l.item_id = i.id
                       and l.label_id = any(:values))
                  """,
                  """
                  exists (
                    select 1
                      from item_labels l
                     where l.organization_id = i.organization_id
                       and l.item_id = i.id)
                  """))
          .searching("to_tsvector('simple', i.title) @@ phraseto_tsquery('simple', :value)");

  private static final Asker ASKER =
      new Asker(
          ADA,
          Clock.fixed(Instant.parse("2026-11-21T01:30:00Z"), ZoneOffset.UTC),
          ZoneId.of("Europe/Berlin"),
          new Names() {
            @Override
            public Map<String, List<UUID>> find(String noun, Set<String> names) {
              return Map.of("bug", List.of(BUG), "ui", List.of(UI));
            }

            @Override
            public List<String> known(String noun) {
              return List.of("bug", "ui");
            }
          });

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                       | 1 2 3 4",
        "status:open              | 1 2 3",
        "status:open status!=started | 1 3",
        "status>=started          | 2 4",
        "status>completed         | ``",
        "-status>completed        | 1 2 3 4",
        "assignee:me              | 1 4",
        "assignee!=me             | 2 3",
        "-assignee:me             | 2 3",
        "assignee:none            | 2 3",
        "assignee:any             | 1 4",
        "-assignee:none           | 1 4",
        "due:today                | 1",
        "due:today,tomorrow       | 1 2",
        "due>today                | 2 3",
        "-due>today               | 1 4",
        "due!=today               | 2 3 4",
        "due<=now                 | ``",
        "due>now                  | 1 2 3",
        "due:none OR due:2026-12  | 3 4",
        "-(due:today OR due:none) | 2 3",
        "--due:today              | 1",
        "start:2026-11            | 1",
        "start:none,2026-11-20    | 1 3 4",
        "number:1,3 -number>2     | 1",
        "label:bug                | 1 2",
        "label:bug label:ui       | 2",
        "label:bug,ui             | 1 2 3",
        "-label:bug               | 3 4",
        "label!=ui                | 1 4",
        "label:none               | 4",
        "-label:none              | 1 2 3",
        "login                    | 1 2",
        "\"login page\"           | 1",
        "login -page              | 2",
        "PAGE                     | 1 3",
        "title:100%               | 3",
        "title:n_p                | ``",
        "title:\"'; drop\"        | 4",
        "title:\\                 | 4",
        "title=\"Login page\"     | 1",
        "title=login              | ``",
        "(login OR title:drop) -(label:ui due:any) | 1 4",
      })
  void aFilterFindsExactlyWhatItSays(String filter, String numbers) {
    assertThat(found(filter)).isEqualTo(numbers.strip());
  }

  @Test
  void aFilterAndItsNegationShareTheRowsBetweenThem() {
    List<String> terms =
        List.of(
            "due<today",
            "due!=today",
            "start>2026",
            "assignee:me",
            "assignee:none",
            "label:bug,ui",
            "login",
            "title:a",
            "number>2",
            "status<completed");
    for (String a : terms) {
      for (String b : terms) {
        String filter = "(%s -%s OR %s)".formatted(a, b, b);
        List<String> all =
            List.of((found(filter) + " " + found("-" + filter)).strip().split("\\s+"));

        assertThat(all).as(filter).containsExactlyInAnyOrder("1", "2", "3", "4");
      }
    }
  }

  private static String found(String filter) {
    Condition condition = ITEMS.compile(Filter.parse(filter), ASKER);
    return ItemTable.DB.in(
        ItemTable.tenant(),
        tx -> {
          fill(tx);
          List<String> numbers =
              ItemTable.matching(tx, condition).stream()
                  .map(item -> Integer.toString(item.number()))
                  .toList();
          return String.join(" ", numbers);
        });
  }

  private static void fill(Tx tx) {
    Item login =
        item("Login page", "unstarted", 1, "2026-11-21T22:59:59Z", LocalDate.of(2026, 11, 20), ADA);
    Item crash =
        item("Login crash", "started", 2, "2026-11-21T23:00:00Z", LocalDate.of(2027, 1, 1), null);
    Item page = item("100% page", "unstarted", 3, "2026-12-31T22:59:59Z", null, null);
    Item drop = item("It's '; drop table items; -- \\", "completed", 4, null, null, ADA);
    ItemTable.insert(tx, List.of(login, crash, page, drop));
    ItemTable.label(tx, login.id(), BUG);
    ItemTable.label(tx, crash.id(), BUG);
    ItemTable.label(tx, crash.id(), UI);
    ItemTable.label(tx, page.id(), UI);
  }

  private static Item item(
      String title,
      String status,
      int number,
      @Nullable String due,
      @Nullable LocalDate start,
      @Nullable UUID assignee) {
    Instant dueDate = due == null ? null : Instant.parse(due);
    return new Item(UUID.randomUUID(), title, status, number, dueDate, start, assignee);
  }
}
