package dev.tenon.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** The first request to an address, which waits until a test lets it go; those after it don't. */
public final class Held {
  private final Page page;
  private final List<Route> requests = new ArrayList<>();

  private Held(Page page) {
    this.page = page;
  }

  public static Held first(Page page, String address) {
    Held held = new Held(page);
    page.route(
        address,
        route -> {
          if (held.requests.isEmpty()) {
            held.requests.add(route);
          } else {
            route.resume();
          }
        });
    return held;
  }

  /** Waits until it is on its way. */
  public void waitForIt() {
    page.waitForCondition(() -> !requests.isEmpty());
  }

  public void letGo() {
    requests.getFirst().resume();
  }
}
