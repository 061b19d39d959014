package dev.tenon.browser.views;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InBrowser
final class BoardJourneyTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person member = organization.member();
  private final TestClient client = member.client();
  private final String board = "/o/" + organization.slug() + "/projects/WEB/board";

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void aCardCarriedByMouseIsSeenMovingByOthers() {
    make(3);
    try (Visit mine = Visit.as(member);
        Visit others = Visit.as(organization.admin())) {
      Page page = Carried.ready(mine.open(board));
      Page other = Carried.ready(others.open(board));
      Carried.byMouse(page, Carried.card(page, "WEB-1"), cards(page, "In progress"));
      assertThat(cardsOf(page, "In progress")).hasCount(1);
      assertThat(announced(page)).hasText("WEB-1 is in In progress.");
      assertThat(cardsOf(other, "In progress")).containsText(new String[] {"WEB-1"});
      assertThat(cardsOf(other, "To do")).containsText(new String[] {"WEB-2", "WEB-3"});
      mine.open(board);
      assertThat(cardsOf(page, "In progress")).containsText(new String[] {"WEB-1"});
    }
  }

  @Test
  void aCardGoesBeforeTheOneThatItIsPutOn() {
    make(3);
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.byMouse(page, Carried.card(page, "WEB-3"), Carried.card(page, "WEB-1"));
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-3", "WEB-1", "WEB-2"});
      assertThat(announced(page)).hasText("WEB-3 is in To do.");
      visit.open(board);
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-3", "WEB-1", "WEB-2"});
    }
  }

  @Test
  void aCardIsCarriedByAFinger() {
    make(2);
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.byFinger(page, Carried.card(page, "WEB-2"), cards(page, "In progress"));
      assertThat(announced(page)).hasText("WEB-2 is in In progress.");
      assertThat(cardsOf(page, "In progress")).containsText(new String[] {"WEB-2"});
    }
  }

  @Test
  void aCardIsCarriedByKeyboard() {
    make(3);
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.card(page, "WEB-1").locator(".name").focus();
      page.keyboard().press("Space");
      assertThat(announced(page)).hasText(Pattern.compile("WEB-1 lifted. To do, 1 of 3..*"));
      page.keyboard().press("ArrowDown");
      assertThat(announced(page)).hasText("To do, 2 of 3");
      page.keyboard().press("ArrowRight");
      assertThat(announced(page)).hasText("In progress, 1 of 1");
      page.keyboard().press("Escape");
      assertThat(announced(page)).hasText("WEB-1 is back in its place.");
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-1", "WEB-2", "WEB-3"});
      page.keyboard().press("Space");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Space");
      assertThat(announced(page)).hasText("WEB-1 is in To do.");
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-2", "WEB-1", "WEB-3"});
      assertThat(Carried.card(page, "WEB-1")).isFocused();
      page.keyboard().press("]");
      assertThat(announced(page)).hasText("WEB-1 is in In progress.");
      assertThat(cardsOf(page, "In progress")).containsText(new String[] {"WEB-1"});
    }
  }

  @Test
  void aColumnThatIsClosedToACardTakesItNotAndSaysWhy() {
    make(1);
    allow("To do", "In progress");
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.byMouse(page, Carried.card(page, "WEB-1"), cards(page, "Done"));
      assertThat(page.locator(".toast"))
          .containsText("From To do, this project lets tasks go to In progress only.");
      assertThat(cardsOf(page, "To do")).hasCount(1);
    }
  }

  @Test
  void whatTheServerRefusesGoesBackWithAnExplanation() {
    make(2);
    try (Visit visit = Visit.as(member)) {
      Carried.unheard(visit);
      Page page = visit.open(board).page();
      assertThat(page.locator("[data-carries]")).isVisible();
      allow("To do", "In progress");
      Carried.byMouse(page, Carried.card(page, "WEB-1"), cards(page, "Done"));
      assertThat(page.locator(".toast")).containsText("this project does not allow that move");
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-1", "WEB-2"});
      assertThat(cardsOf(page, "Done")).hasCount(0);
    }
  }

  @Test
  void aLimitIsToldAndNothingIsRefusedByIt() {
    make(2);
    limit("In progress", 1);
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.card(page, "WEB-1").locator(".name").focus();
      page.keyboard().press("]");
      assertThat(announced(page)).hasText("WEB-1 is in In progress.");
      Carried.card(page, "WEB-2").locator(".name").focus();
      page.keyboard().press("]");
      assertThat(column(page, "In progress").locator(".wip[data-over]"))
          .containsText("2 tasks, more than the 1 that there should be.");
      assertThat(cardsOf(page, "In progress")).hasCount(2);
    }
  }

  @Test
  void aLongColumnComesAsOneScrolls() {
    make(60);
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      Carried.card(page, "WEB-50").scrollIntoViewIfNeeded();
      assertThat(cardsOf(page, "To do")).hasCount(60);
      assertThat(Carried.card(page, "WEB-60")).isVisible();
    }
  }

  @Test
  void taskAfterTaskIsMadeInAColumn() {
    try (Visit visit = Visit.as(member)) {
      Page page = Carried.ready(visit.open(board));
      assertThat(page.getByText("Nothing to do yet")).isVisible();
      column(page, "Backlog").getByText("New task").click();
      for (String title : new String[] {"Sand the door", "Paint the door"}) {
        assertThat(page.getByPlaceholder("Title").first()).isFocused();
        page.keyboard().type(title);
        page.keyboard().press("Enter");
        assertThat(cardsOf(page, "Backlog").filter(with(title))).hasCount(1);
      }
    }
  }

  @Test
  void aFormMovesWhatNobodyCarries() {
    make(2);
    try (Visit visit = Visit.as(member)) {
      Page page = visit.open(board + "/moves/WEB-2").page();
      page.getByLabel("Column").selectOption("To do (where it is)");
      page.getByLabel("At the top").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move")).click();
      assertThat(page.getByText("WEB-2 is in To do now.")).isVisible();
      assertThat(cardsOf(page, "To do")).containsText(new String[] {"WEB-2", "WEB-1"});
    }
  }

  @Test
  void whoMayOnlyReadCarriesNothing() {
    make(1);
    try (Visit visit = Visit.as(organization.viewer())) {
      Page page = visit.open(board).page();
      assertThat(cardsOf(page, "To do")).hasCount(1);
      assertThat(page.getByText("New task")).hasCount(0);
      assertThat(page.getByLabel("Move WEB-1")).hasCount(0);
    }
  }

  @Test
  void everybodyCanUseTheBoard() {
    make(3);
    limit("To do", 2);
    try (Visit visit = Visit.as(member)) {
      Carried.ready(visit.open(board));
      Accessibility.holds(visit, "board");
      Accessibility.holds(visit.open(board + "/moves/WEB-1"), "board-move");
      Accessibility.holds(visit.open(board + "?filter=nowhere"), "board-filtered");
    }
  }

  private void make(int count) {
    IntStream.rangeClosed(1, count)
        .forEach(i ->
            client
                .post("/projects/WEB/tasks", "{\"title\": \"Paint door %d\"}".formatted(i))
                .expect(201));
  }

  private void allow(String from, String to) {
    client
        .put(
            "/projects/WEB/transitions",
            """
            {"transitions": [{"from_status_id": "%s", "to_status_id": "%s"}]}
            """
                .formatted(status(from), status(to)))
        .expect(200);
  }

  private void limit(String status, int limit) {
    client
        .patch("/statuses/" + status(status), 1, "{\"wip_limit\": %d}".formatted(limit))
        .expect(200);
  }

  private String status(String name) {
    for (JsonNode one : client.get("/projects/WEB/statuses").expect(200).json().at("/items")) {
      if (one.at("/name").stringValue().equals(name)) {
        return one.at("/id").stringValue();
      }
    }
    throw new AssertionError("no status " + name);
  }

  private static Locator column(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator cards(Page page, String column) {
    return column(page, column).locator(".cards");
  }

  private static Locator cardsOf(Page page, String column) {
    return column(page, column).locator(".card");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator announced(Page page) {
    return page.locator("#announcements");
  }
}
