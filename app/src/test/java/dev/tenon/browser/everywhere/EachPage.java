package dev.tenon.browser.everywhere;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.tenon.browser.Furnished;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Method;
import dev.tenon.web.Route;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The pages of the route table, with something on each of them. */
final class EachPage {
  private final Furnished place = new Furnished();

  /** A test for each page; those of the operator are open. */
  Stream<DynamicTest> each(Consumer<Route<?, ?>> look) {
    openOperatorPages();
    return TestServer.pages().stream()
        .filter(route -> route.method() == Method.GET)
        .map(route -> DynamicTest.dynamicTest(route.operation(), () -> look.accept(route)));
  }

  /** The session of somebody who may see all of them. */
  String session() {
    return place.session();
  }

  /** The address of a page, with what it needs filled in. */
  String path(Route<?, ?> route) {
    return place.path(route);
  }

  /** What a browser is answered. */
  static APIResponse read(Visit visit, String path) {
    return visit
        .page()
        .request()
        .get(path, RequestOptions.create().setHeader("Accept", "text/html"));
  }

  /** Parts of pages, streams of changes and what leads elsewhere are no documents. */
  static boolean isDocument(APIResponse answer, String path) {
    return answer.headers().getOrDefault("content-type", "").startsWith("text/html")
        && answer.text().stripLeading().startsWith("<!doctype html>")
        && URI.create(answer.url()).getPath().equals(URI.create(path).getPath());
  }

  private void openOperatorPages() {
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open("/operator").page();
      page.getByLabel("Password").fill(place.password());
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open")).click();
      PlaywrightAssertions.assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
    }
  }
}
