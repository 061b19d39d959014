package dev.tenon.schema.erd.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.erd.Shop;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.erd.svg.Theme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextFormatTest {

  @ParameterizedTest
  @EnumSource(TextFormat.class)
  void aSchemaIsWrittenAsItWas(TextFormat format) {
    Golden.assertMatches(
        TextFormatTest.class,
        "shop." + format.name().toLowerCase(Locale.ROOT),
        format.write(Plan.of("shop").draft(Shop.CATALOG)));
  }

  @ParameterizedTest
  @EnumSource(TextFormat.class)
  void aKeyToAPartitionLeadsToTheWholeAndNamesThePart(TextFormat format) {
    try (var database =
        ScratchDatabase.of(
            """
            create table days (day date primary key) partition by range (day);
            create table january partition of days
              for values from ('2026-01-01') to ('2026-02-01');
            create table notes (day date references january)
            """)) {
      var diagram = Plan.of("days").draft(database.catalog());
      assertThat(diagram.edges())
          .singleElement()
          .extracting(edge -> edge.parent().name())
          .isEqualTo("days");
      assertThat(format.write(diagram)).contains("january").contains("alone");
      assertThat(SvgDrawing.of(diagram, Theme.AUTO))
          .contains("notes (day) → days (day) of its partition january alone");
    }
  }
}
