package dev.tenon.schema.erd.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Change;
import dev.tenon.schema.erd.Note;
import dev.tenon.schema.erd.Overlay;
import dev.tenon.schema.erd.Overlay.Member;
import dev.tenon.schema.erd.Shop;
import dev.tenon.schema.erd.plan.Plan;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

final class SvgDrawingTest {

  private static final Name ORDERS = Name.of("public.orders");

  @Test
  void aSchemaIsDrawnAsItWas() {
    Golden.assertMatches(
        SvgDrawingTest.class,
        "shop.svg",
        SvgDrawing.of(Plan.of("shop").draft(Shop.CATALOG), Theme.AUTO));
  }

  @Test
  void whatACommentOrNameSaysStaysText() throws Exception {
    try (var database =
        ScratchDatabase.of(
            """
            create table "<script>&""x" (id int primary key);
            comment on table "<script>&""x" is '</title><script>alert(1)</script> \u0001 & "'
            """)) {
      var drawn = SvgDrawing.of(Plan.of("]]> <b>").draft(database.catalog()), Theme.LIGHT);
      var parsed = parsed(drawn);
      assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
      assertThat(parsed.getElementsByTagName("title").item(1).getTextContent())
          .contains("</title><script>alert(1)</script>");
    }
  }

  @Test
  void nothingIsExplainedWhereNothingIsDrawn() {
    try (var database = ScratchDatabase.create()) {
      assertThat(SvgDrawing.of(Plan.of("empty").draft(database.catalog()), Theme.LIGHT))
          .contains("0 tables")
          .doesNotContain("nullable");
    }
  }

  @Test
  void aThemeIsDecidedByTheReaderUnlessItIsChosen() {
    var diagram = Plan.of("shop").draft(Shop.CATALOG);
    assertThat(SvgDrawing.of(diagram, Theme.AUTO)).contains("prefers-color-scheme: dark");
    assertThat(SvgDrawing.of(diagram, Theme.DARK))
        .doesNotContain("prefers-color-scheme")
        .isNotEqualTo(SvgDrawing.of(diagram, Theme.LIGHT));
  }

  @Test
  void whatIsLaidOverIsDrawn() {
    var overlay =
        new Overlay(
            Map.of(
                new Member(ORDERS, "orders_tenant_id_buyer_id_fkey"), new Note("0 · 2 · 9", true)),
            Map.of(ORDERS, Change.CHANGED),
            Map.of(new Member(ORDERS, "total"), Change.ADDED),
            Map.of(new Member(ORDERS, "orders_tenant_id_buyer_id_fkey"), Change.REMOVED));
    assertThat(SvgDrawing.of(Plan.of("shop").with(overlay).draft(Shop.CATALOG), Theme.AUTO))
        .contains("0 · 2 · 9", "class=\"note bad\"", "card g0 changed", "row added")
        .containsPattern("line g\\d removed");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
