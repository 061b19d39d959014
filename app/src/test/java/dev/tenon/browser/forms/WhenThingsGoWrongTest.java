package dev.tenon.browser.forms;

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
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people see and keep when somebody was quicker, or they err. */
@InBrowser
final class WhenThingsGoWrongTest {
  private final TestOrganization organization = TestOrganization.make();

  @Test
  void whoWasSlowerSeesWhatChangedAndSavesTheirsAnyway() {
    String team = team();
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/teams/" + team)).page();
      rename(team, 1, "Quicker");
      page.getByLabel("Name").fill("Slower");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      Locator told = page.getByRole(AriaRole.ALERT);
      assertThat(told).containsText("Somebody else was quicker");
      assertThat(told.locator("del")).hasText("Design");
      assertThat(told.locator("ins")).hasText("Quicker");
      assertThat(page.getByLabel("Name")).hasValue("Slower");
      Accessibility.holds(admin, "overtaken");
      page.getByRole(AriaRole.BUTTON, named("Save mine anyway")).click();
      assertThat(page.getByText("Saved.")).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Slower");
    }
  }

  @Test
  void whoWasSlowerCanTakeWhatTheOthersLeft() {
    String team = team();
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/teams/" + team)).page();
      rename(team, 1, "Quicker");
      page.getByLabel("Name").fill("Slower");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      page.getByRole(AriaRole.LINK, named("Take theirs")).click();
      assertThat(page.getByLabel("Name")).hasValue("Quicker");
    }
  }

  @Test
  void aDialogThatWasTooSlowStaysOpenWithWhatWasTyped() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
    String label =
        client
            .post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"d73a4a\"}")
            .expect(201)
            .text("/id");
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/projects/WEB/labels")).page();
      page.getByRole(AriaRole.BUTTON, named("Edit bug")).click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      client.patch("/labels/" + label, 1, "{\"name\": \"defect\"}").expect(200);
      dialog.getByLabel("Name").fill("fault");
      dialog.getByRole(AriaRole.BUTTON, inside("Save")).click();
      assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(dialog.locator("ins")).hasText("defect");
      assertThat(dialog.getByLabel("Name")).hasValue("fault");
      admin.picture("overtaken-dialog");
      dialog.getByRole(AriaRole.BUTTON, inside("Save mine anyway")).click();
      assertThat(page.getByText("Saved.")).isVisible();
    }
  }

  @Test
  void whatIsWrongIsSaidInThePersonsLanguage() {
    organization
        .admin()
        .client()
        .patch("/users/" + organization.admin().userId(), 1, "{\"locale\": \"de-AT\"}")
        .expect(200);
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/settings")).page();
      page.locator("#slug").fill("Nicht so!");
      page.getByRole(AriaRole.BUTTON, named("Speichern")).click();
      assertThat(page.locator("#slug-error")).containsText("Kleinbuchstaben");
      String team = team();
      page.navigate(path("/teams/" + team));
      rename(team, 1, "Schneller");
      page.locator("#name").fill("Langsamer");
      page.getByRole(AriaRole.BUTTON, named("Speichern")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Jemand war schneller");
    }
  }

  @Test
  void whatIsWrongWithAFilterIsSaidInThePersonsLanguage() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
    client
        .patch("/users/" + organization.admin().userId(), 1, "{\"locale\": \"de-AT\"}")
        .expect(200);
    try (Visit admin = Visit.as(organization.admin())) {
      for (String view : List.of("", "/board", "/table", "/calendar")) {
        Page page = admin.open(path("/projects/WEB" + view + "?filter=a+asignee:me")).page();
        assertThat(page.locator("#filter-error"))
            .containsText(
                "Bei Zeichen 3: Ein Feld „asignee“ gibt es nicht. Meintest du „assignee“?");
      }
    }
  }

  @Test
  void whatIsSentAfterASessionHasEndedStaysAndIsSentOnceSignedInAgain() {
    makeTask();
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/tasks/WEB-1")).page();
      Locator field = page.getByRole(AriaRole.TEXTBOX, named("Comment"));
      field.fill("Green, as the old one was");
      admin.withoutSession(() -> {
        page.getByRole(AriaRole.BUTTON, named("Comment")).click();
        assertThat(page.getByText("Your session has ended")).isVisible();
        assertThat(field).hasValue("Green, as the old one was");
        admin.picture("session-over");
      });
      page.getByRole(AriaRole.BUTTON, named("Comment")).click();
      assertThat(page.locator(".comment")).containsText("Green, as the old one was");
    }
  }

  @Test
  void whatIsSentToSomethingGoneIsToldBesideWhatWasTyped() {
    TestClient client = makeTask();
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/tasks/WEB-1")).page();
      Locator field = page.getByRole(AriaRole.TEXTBOX, named("Comment"));
      field.fill("Green, as the old one was");
      client.delete("/tasks/WEB-1", 1).expect(204);
      page.getByRole(AriaRole.BUTTON, named("Comment")).click();
      assertThat(page.locator(".toast")).containsText("It may have been deleted");
      assertThat(page.locator(".toast")).containsText("What you typed is still here.");
      assertThat(field).hasValue("Green, as the old one was");
      admin.picture("undone");
      client.send("PUT", "/tasks/WEB-1/restoration", null).expect(200);
      page.getByRole(AriaRole.BUTTON, named("Comment")).click();
      assertThat(page.locator(".comment")).containsText("Green, as the old one was");
    }
  }

  @Test
  void thatAPageIsGoneIsSaidOnceAndNothingLiesOverIt() {
    TestClient client = makeTask();
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/tasks/WEB-1")).page();
      page.getByRole(AriaRole.TEXTBOX, named("Comment")).fill("Green, as the old one was");
      client.delete("/tasks/WEB-1", 1).expect(204);
      Locator bar = page.locator(".offline");
      assertThat(bar).containsText("What this page shows is no longer here");
      page.evaluate(
          """
          () => (answered = new Promise((done) => addEventListener("turbo:before-stream-render",
              () => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))), 0)
          """);
      page.getByRole(AriaRole.BUTTON, named("Comment")).click();
      page.evaluate("() => answered");
      assertThat(page.locator(".toast")).hasCount(0);
      for (int width : new int[] {Visit.WIDE, Visit.NARROW}) {
        admin.width(width);
        page.evaluate(
            "() => document.dispatchEvent(new CustomEvent('toast', {detail: {words: 'Well'}}))");
        assertThat(page.locator(".toast").last()).isVisible();
        admin.picture("gone-" + width);
        var toast = page.locator(".toasts").boundingBox();
        Assertions.assertThat(toast.y + toast.height).isLessThanOrEqualTo(bar.boundingBox().y);
      }
    }
  }

  @Test
  void anAnswerThatWasRefusedIsShownWhereItWasWritten() {
    TestClient client = makeTask();
    String comment =
        client
            .post("/tasks/WEB-1/comments", "{\"body\": \"Which colour?\"}")
            .expect(201)
            .text("/id");
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/tasks/WEB-1")).page();
      Locator said = page.locator(".comment");
      said.getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
      client.patch("/comments/" + comment, 1, "{\"body\": \"Which red?\"}").expect(200);
      said.locator("textarea[name=words]").fill("Which green?");
      said.getByRole(AriaRole.BUTTON, inside("Save")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(said.locator("textarea[name=words]")).isVisible();
      assertThat(said.locator("textarea[name=words]")).hasValue("Which green?");
      said.getByRole(AriaRole.BUTTON, inside("Save")).click();
      assertThat(page.locator(".comment .prose").first()).containsText("Which green?");

      said.getByText("Answer").first().click();
      said.locator("textarea[name=body]").fill("The one of last year");
      page.evaluate(
          "document.querySelector('.comment [name=parent_comment_id]').value ="
              + " '00000000-0000-7000-8000-000000000000'");
      said.getByRole(AriaRole.BUTTON, inside("Answer")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }
  }

  @Test
  void everybodyCanReadWhatWentWrong() {
    try (Visit admin = Visit.as(organization.admin())) {
      Accessibility.holds(admin.open(path("/projects/NONE")), "error-404");
      Accessibility.holds(admin.open(path("/projects?nothing=1")), "error-400");
    }
    TestOrganization other = TestOrganization.make();
    try (Visit viewer = Visit.as(other.viewer())) {
      Accessibility.holds(viewer.open("/o/" + other.slug() + "/settings"), "error-403");
    }
  }

  private TestClient makeTask() {
    TestClient client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201);
    return client;
  }

  private String team() {
    return organization
        .admin()
        .client()
        .post("/teams", "{\"name\": \"Design\"}")
        .expect(201)
        .text("/id");
  }

  private void rename(String team, int version, String name) {
    organization
        .admin()
        .client()
        .patch("/teams/" + team, version, "{\"name\": \"" + name + "\"}")
        .expect(200);
  }

  private String path(String rest) {
    return "/o/" + organization.slug() + rest;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
