package dev.tenon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;

/** Carries cards, as a hand does. */
public final class Carried {
  private static final int STEPS = 5;

  private Carried() {}

  /** A task's card. */
  public static Locator card(Page page, String key) {
    return page.locator("[data-card][data-key='" + key + "']");
  }

  /** Waits until cards can be carried, and news of others come. */
  public static Page ready(Visit visit) {
    assertThat(visit.page().locator("[data-following] [data-carries]")).isVisible();
    return visit.page();
  }

  /** Lets no news of others come to a page. */
  public static void unheard(Visit visit) {
    visit
        .page()
        .route(
            "**/changes?**",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setContentType("text/event-stream").setBody("")));
  }

  /** By mouse, to the top of an element. */
  public static void byMouse(Page page, Locator card, Locator to) {
    BoundingBox from = card.boundingBox();
    BoundingBox there = to.boundingBox();
    page.mouse().move(from.x + 12, from.y + 12);
    page.mouse().down();
    page.mouse().move(there.x + 40, there.y + 8, new Mouse.MoveOptions().setSteps(STEPS));
    assertThat(page.locator(".ghost")).isVisible();
    page.mouse().up();
    assertThat(page.locator(".ghost")).hasCount(0);
  }

  /** By a finger, which rests on the card before it moves. */
  public static void byFinger(Page page, Locator card, Locator to) {
    CDPSession session = page.context().newCDPSession(page);
    BoundingBox from = card.boundingBox();
    BoundingBox there = to.boundingBox();
    touch(session, "touchStart", from.x + 12, from.y + 12);
    assertThat(page.locator(".ghost")).isVisible();
    for (int step = 1; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      touch(
          session,
          "touchMove",
          from.x + 12 + (there.x + 28 - from.x) * share,
          from.y + 12 + (there.y - 4 - from.y) * share);
    }
    session.send("Input.dispatchTouchEvent", event("touchEnd"));
    assertThat(page.locator(".ghost")).hasCount(0);
  }

  private static void touch(CDPSession session, String type, double x, double y) {
    JsonObject point = new JsonObject();
    point.addProperty("x", x);
    point.addProperty("y", y);
    JsonObject event = event(type);
    event.getAsJsonArray("touchPoints").add(point);
    session.send("Input.dispatchTouchEvent", event);
  }

  private static JsonObject event(String type) {
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", new JsonArray());
    return event;
  }
}
