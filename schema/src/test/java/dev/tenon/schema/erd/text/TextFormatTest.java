package dev.tenon.schema.erd.text;

import dev.tenon.schema.Golden;
import dev.tenon.schema.erd.Shop;
import dev.tenon.schema.erd.plan.Plan;
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
}
