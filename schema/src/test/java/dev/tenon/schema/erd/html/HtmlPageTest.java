package dev.tenon.schema.erd.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.erd.Shop;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.svg.Theme;
import org.junit.jupiter.api.Test;

final class HtmlPageTest {

  private static final Plan PLAN = Plan.of("shop");

  @Test
  void thePageLoadsNothingFromAnywhere() {
    var page = HtmlPage.of(Shop.CATALOG, PLAN.draft(Shop.CATALOG), Theme.AUTO);
    assertThat(page.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "src=", "@import", "url(", "{{");
    assertThat(page).contains("default-src 'none'", "data-table=\"public.orders\"");
  }

  @Test
  void theDetailsTellWhyAKeyRestricts() {
    assertThat(HtmlPage.of(Shop.CATALOG, PLAN.draft(Shop.CATALOG), Theme.AUTO))
        .contains("an order is kept as long as the law wants it")
        .contains("The latest orders of a tenant.");
  }

  @Test
  void aCommentCannotBreakOutOfItsPlace() {
    try (var database =
        ScratchDatabase.of(
            """
            create table notes (id int primary key);
            comment on table notes is '</script><script>alert(1)</script> {{diagram}}'
            """)) {
      var catalog = database.catalog();
      var page = HtmlPage.of(catalog, PLAN.draft(catalog), Theme.AUTO);
      assertThat(page).doesNotContain("<script>alert");
      assertThat(page.split("<svg", -1)).hasSize(2);
    }
  }
}
