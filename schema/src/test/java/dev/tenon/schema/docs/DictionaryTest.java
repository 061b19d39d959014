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
  void aNameCannotLeadOutOfTheFolder() {
    try (var database = ScratchDatabase.of("create table \"../../x|y\" (id int)")) {
      var files =
          new Dictionary(database.catalog(), "odd", Decisions.UNKNOWN).files(Format.MARKDOWN);
      assertThat(files.keySet()).contains("tables/public..._.._x_y.md");
      assertThat(files.get("index.md")).contains("x\\|y");
    }
  }
}
