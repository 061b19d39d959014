package dev.tenon.schema.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.docs.page.Format;
import dev.tenon.schema.erd.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DictionaryTest {

  private static final Dictionary SHOP =
      new Dictionary(Shop.CATALOG, "Shop", new Decisions(Map.of("0007", "../adr/0007-orders.md")));

  @ParameterizedTest
  @EnumSource(Format.class)
  void aTablesPageIsWrittenAsItWas(Format format) {
    var name = "tables/public.orders." + format.extension();
    Golden.assertMatches(
        DictionaryTest.class,
        "orders." + format.extension(),
        SHOP.files(format).getOrDefault(name, "missing"));
  }

  @Test
  void theIndexIsWrittenAsItWas() {
    Golden.assertMatches(
        DictionaryTest.class,
        "index.md",
        SHOP.files(Format.MARKDOWN).getOrDefault("index.md", "missing"));
  }

  @Test
  void everyTableHasAPageAndADiagram() {
    assertThat(SHOP.files(Format.MARKDOWN).keySet())
        .contains("tables/vault.secrets.md", "diagrams/vault.secrets.svg", "diagrams/schema.svg");
  }

  @Test
  void partitionsHaveNoPages() {
    try (var database =
        ScratchDatabase.of(
            """
            create table events (at date not null) partition by range (at);
            create table events_2026_11 partition of events
              for values from ('2026-11-01') to ('2026-12-01')
            """)) {
      var files =
          new Dictionary(database.catalog(), "events", Decisions.UNKNOWN).files(Format.MARKDOWN);
      assertThat(files.keySet()).contains("tables/public.events.md");
      assertThat(files.toString()).doesNotContain("2026_11");
    }
  }

  @Test
  void aKeyToAPartitionIsToldAtTheWhole() {
    try (var database =
        ScratchDatabase.of(
            """
            create table days (day date primary key) partition by range (day);
            create table january partition of days
              for values from ('2026-01-01') to ('2026-02-01');
            create table notes (day date references january);
            create table letters (day date references days)
            """)) {
      assertThat(markdown(database).get("tables/public.days.md"))
          .contains(
              "| [public.letters](public.letters.md) | `day` | 0..n to 0..1 | no action |\n",
              "| [public.notes](public.notes.md) | `day`, to the partition `public.january` alone | 0..n to 0..1 | no action |\n");
      assertThat(markdown(database).get("tables/public.notes.md"))
          .contains("[public.days](public.days.md), to the partition `public.january` alone");
    }
  }

  @Test
  void whatBecomesOfRowsOnUpdateIsTold() {
    try (var database =
        ScratchDatabase.of(
            """
            create table cities (code text primary key);
            create table streets (id int primary key, city text references cities on update cascade)
            """)) {
      assertThat(markdown(database).get("tables/public.streets.md"))
          .contains("no action; on update cascade");
      assertThat(markdown(database).get("tables/public.cities.md"))
          .contains("no action; on update cascade");
    }
  }

  @Test
  void viewsAndTypesHavePagesThatLeadToEachOther() {
    try (var database =
        ScratchDatabase.of(
            """
            create type mood as enum ('glad', 'sad');
            comment on type mood is 'How it went.';
            create domain rating as int not null check (value between 1 and 5);
            create table visits (id int primary key, mood mood, moods mood[], rating rating);
            create view happy with (security_invoker) as select id, mood from visits;
            comment on view happy is 'The good ones.';
            create materialized view happiest as select id from happy
            """)) {
      var files = markdown(database);
      assertThat(files.get("tables/public.visits.md"))
          .contains(
              "[mood\\[\\]](../types/public.mood.md)", "[public.happy](../views/public.happy.md)");
      assertThat(files.get("types/public.mood.md"))
          .contains("How it went.", "| `glad` |", "[public.visits](../tables/public.visits.md)")
          .contains("[public.happy](../views/public.happy.md)");
      assertThat(files.get("types/public.rating.md")).contains("Made of `integer`", "NOT NULL");
      assertThat(files.get("views/public.happy.md"))
          .contains("The good ones.", "whoever asks, and shows the rows", "```sql")
          .contains("[public.visits](../tables/public.visits.md)")
          .contains("[public.happiest](../views/public.happiest.md)");
      assertThat(files.get("views/public.happiest.md")).contains("Materialized");
      assertThat(files.get("index.md")).contains("(views/public.happy.md)", "glad, sad");
    }
  }

  @Test
  void aCommentNamesTheGroupOfItsTable() {
    try (var database =
        ScratchDatabase.of(
            """
            create table a (id int primary key);
            create table b (id int primary key);
            comment on table b is 'Counts. @group money and bills'
            """)) {
      assertThat(markdown(database))
          .containsKey("diagrams/group-money-and-bills.svg")
          .containsKey("diagrams/group-public.svg")
          .hasEntrySatisfying(
              "index.md", page -> assertThat(page).contains("## money and bills", "## public"));
    }
  }

  @Test
  void whatIsOnItsWayOutSaysSoOnItsPageAndInTheIndex() {
    try (var database =
        ScratchDatabase.of(
            """
            create table a (id int primary key);
            create type mood as enum ('glad');
            create view seen as select id from a;
            comment on table a is 'Counts. @deprecated use b';
            comment on type mood is '@deprecated';
            comment on view seen is '@deprecated use a';
            """)) {
      var files = markdown(database);
      assertThat(files.get("tables/public.a.md")).contains("Counts. **deprecated use b**");
      assertThat(files.get("types/public.mood.md")).contains("**deprecated**");
      assertThat(files.get("views/public.seen.md")).contains("**deprecated use a**");
      assertThat(files.get("index.md"))
          .contains("Counts. **deprecated use b**", "**deprecated**", "**deprecated use a**");
    }
  }

  @Test
  void oneGroupOfAllTablesIsNotDrawnTwice() {
    try (var database = ScratchDatabase.of("create table a (id int); create table b (id int);")) {
      var files = markdown(database);
      assertThat(files.keySet())
          .filteredOn(name -> name.startsWith("diagrams/"))
          .containsExactlyInAnyOrder(
              "diagrams/schema.svg", "diagrams/public.a.svg", "diagrams/public.b.svg");
      assertThat(files.get("index.md"))
          .contains("## public", "tables/public.a.md", "tables/public.b.md")
          .doesNotContain("group-");
    }
  }

  private static Map<String, String> markdown(ScratchDatabase database) {
    return new Dictionary(database.catalog(), "scratch", Decisions.UNKNOWN).files(Format.MARKDOWN);
  }

  @Test
  void aNameCannotLeadOutOfTheFolder() {
    try (var database = ScratchDatabase.of("create table \"../../x|y\" (id int)")) {
      var files =
          new Dictionary(database.catalog(), "odd", Decisions.UNKNOWN).files(Format.MARKDOWN);
      assertThat(files.keySet()).contains("tables/public..._.._x_y.md");
      assertThat(files.get("index.md")).contains("x\\|y");
    }
  }
}
