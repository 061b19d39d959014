package dev.tenon.browser.forms;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that somebody has typed is lost, whatever others or the server do meanwhile. */
@InBrowser
final class WhatIsTypedIsKeptTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person ada = organization.member();
  private final TestOrganization.Person ben = organization.member();
  private final String home = "/o/" + organization.slug();
  private final String task = home + "/tasks/WEB-1";

  @BeforeEach
  void makeTasks() {
    makeTasks(ada.client());
  }

  private static void makeTasks(TestClient client) {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    for (String title : new String[] {"Paint the wall", "Buy paint"}) {
      client.post("/projects/WEB/tasks", "{\"title\": \"%s\"}".formatted(title)).expect(201);
    }
  }

  @Test
  void whoseSessionEndedSignsInAgainAndFindsTheirComment() {
    Newcomer nora = new Newcomer();
    makeTasks(nora.signedUp());
    try (Visit visit = Visit.anonymous()) {
      String theirs = "/o/" + nora.slug() + "/tasks/WEB-1";
      Page page = visit.open("/sign-in").page();
      signIn(page, nora);
      visit.open(theirs);
      page.getByLabel("Comment", exactly()).fill("Half an hour's work");
      page.context().clearCookies();
      button(page, "Comment").click();
      assertThat(page.getByText("Your session has ended")).isVisible();
      assertThat(page.getByLabel("Comment", exactly())).hasValue("Half an hour's work");
      page.reload();
      assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
      signIn(page, nora);
      assertThat(page).hasURL(TestServer.uri(theirs).toString());
      assertThat(page.getByLabel("Comment", exactly())).hasValue("Half an hour's work");
      assertThat(page.locator("[data-restored]")).isVisible();
      button(page, "Comment").click();
      assertThat(page.locator(".comment > .prose")).hasText("Half an hour's work");
      assertThat(page.getByLabel("Comment", exactly())).hasValue("");
    }
  }

  @Test
  void aDialogKeepsItsWordsWhileOneSignsInAgain() {
    Newcomer nora = new Newcomer();
    makeTasks(nora.signedUp());
    try (Visit visit = Visit.anonymous()) {
      Page page = visit.open("/sign-in").page();
      signIn(page, nora);
      visit.open("/o/" + nora.slug() + "/projects/WEB/board");
      page.keyboard().press("c");
      page.locator("#new-task [name=title]").fill("Fix the door");
      page.context().clearCookies();
      page.keyboard().press("Enter");
      assertThat(page.getByText("Your session has ended")).isVisible();
      assertThat(page.locator("#new-task [name=title]")).hasValue("Fix the door");
      page.reload();
      assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
      signIn(page, nora);
      assertThat(page).hasURL(Pattern.compile(".*/projects/WEB/board"));
      page.keyboard().press("c");
      assertThat(page.locator("#new-task [name=title]")).hasValue("Fix the door");
    }
  }

  @Test
  void anAnswerThatIsBeingTypedStaysOpenWhileOthersComment() {
    ben.client().post("/tasks/WEB-1/comments", "{\"body\": \"Which colour?\"}").expect(201);
    int said = 1;
    for (String place : new String[] {task, home + "/projects/WEB?task=WEB-1"}) {
      try (Visit visit = Visit.as(ada)) {
        Page page = visit.open(place).page();
        Locator comments = page.locator(".comment");
        assertThat(comments).hasCount(said);
        page.locator("summary", new Page.LocatorOptions().setHasText("Answer")).first().click();
        Locator field = page.locator("details[open] textarea");
        field.pressSequentially("a half written rep");
        ben.client().post("/tasks/WEB-1/comments", "{\"body\": \"And when?\"}").expect(201);
        assertThat(comments).hasCount(++said);
        assertThat(field).isFocused();
        field.pressSequentially("ly, indeed");
        assertThat(field).hasValue("a half written reply, indeed");
      }
    }
  }

  @Test
  void whatCouldNotBeSentIsToldUntilItIsSent() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      page.getByLabel("Comment", exactly()).fill("From a tunnel");
      visit.offline(true);
      button(page, "Comment").click();
      assertThat(button(page, "Send again")).isVisible();
      visit.offline(false);
      ben.client().patch("/tasks/WEB-1", 1, "{\"title\": \"Paint the fence\"}").expect(200);
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint the fence"))).isVisible();
      button(page, "Send again").click();
      assertThat(page.locator(".comment > .prose")).hasText("From a tunnel");
      assertThat(button(page, "Send again")).isHidden();
    }
  }

  @Test
  void whatComesBackGoesOverNobodysWorkWithoutAWord() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      button(page, "Edit the description").click();
      Locator field = page.getByLabel("Description").last();
      field.fill("My own words");
      visit.open(home + "/teams");
      ben.client().patch("/tasks/WEB-1", 1, "{\"description\": \"Their words\"}").expect(200);
      visit.open(task);
      assertThat(field).isVisible();
      assertThat(field).hasValue("My own words");
      assertThat(page.locator("[data-restored]")).containsText("Somebody has changed this since");
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(page.locator(".prose").first()).hasText("Their words");
    }
  }

  @Test
  void whatIsSaidInAProjectThatIsArchivedByNowStaysThere() {
    try (Visit visit = Visit.as(ada)) {
      Carried.unheard(visit);
      Page page = visit.open(task).page();
      page.getByLabel("Comment", exactly()).fill("Half an hour's work");
      organization.admin().client().send("PUT", "/projects/WEB/archive", null).expect(200);
      button(page, "Comment").click();
      assertThat(page.locator(".toast")).containsText("The project is archived");
      assertThat(page.getByLabel("Comment", exactly())).hasValue("Half an hour's work");
      organization.admin().client().delete("/projects/WEB/archive").expect(200);
      button(page, "Comment").click();
      assertThat(page.locator(".comment > .prose")).hasText("Half an hour's work");
    }
  }

  @Test
  void whatComesBackCanBeLetGo() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      page.getByLabel("Comment", exactly()).fill("On second thought");
      visit.open(task);
      button(page, "Let it go").click();
      assertThat(page.getByLabel("Comment", exactly())).hasValue("");
      visit.open(task);
      assertThat(page.getByLabel("Comment", exactly())).hasValue("");
    }
  }

  @Test
  void whoComesAfterwardsFindsNothingOfTheFirst() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(task).page();
      page.getByLabel("Comment", exactly()).fill("For my eyes");
      visit.open(home + "/teams");
      button(page, "Organization and account").click();
      page.getByRole(AriaRole.MENUITEM, named("Sign out")).click();
      assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
      assertThat(page.locator("body")).isVisible();
      Object kept = page.evaluate("() => JSON.stringify(sessionStorage)");
      Assertions.assertThat(kept.toString()).doesNotContain("For my eyes");
    }
  }

  @Test
  void anotherTitleIsNotBegunOverTheOneThatIsTyped() {
    try (Visit visit = Visit.as(ada)) {
      Page page = visit.open(home + "/projects/WEB").page();
      page.locator("#card_WEB-1 .renames").click();
      page.locator(".rename [name=title]").fill("Paint both walls");
      page.locator("#card_WEB-2 .renames").click();
      assertThat(page.locator("#card_WEB-1 .rename [name=title]")).hasValue("Paint both walls");
      assertThat(page.locator("#card_WEB-1 .rename [name=title]")).isFocused();
    }
  }

  private static void signIn(Page page, Newcomer newcomer) {
    page.getByLabel("E-mail").fill(newcomer.email());
    page.getByLabel("Password").fill(Newcomer.PASSWORD);
    button(page, "Sign in").click();
    assertThat(page).not().hasTitle(Pattern.compile("Sign in.*"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
