package dev.tenon.browser.everywhere;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestOrganization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that runs no scripts: plainer, but everything that people come for works. */
@InBrowser
final class NoScriptJourneyTest {
  private final Newcomer newcomer = new Newcomer();

  @Test
  void peopleWorkWithoutScripts() {
    newcomer
        .signedUp()
        .post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}")
        .expect(201);
    try (Visit visit = Visit.withoutScripts()) {
      Page page = visit.open("/o/" + newcomer.slug() + "/projects/WEB").page();
      page.getByLabel("E-mail").fill(newcomer.email());
      page.getByLabel("Password").fill(Newcomer.PASSWORD);
      press(page, "Sign in");
      assertThat(page.getByRole(AriaRole.HEADING, named("Web site"))).isVisible();

      page.getByRole(AriaRole.BUTTON, named("New task")).first().click();
      page.getByLabel("Title").fill("Paint the wall");
      page.getByLabel("Title").press("Enter");
      assertThat(page.getByText("Paint the wall").first()).isVisible();
      visit.open("/o/" + newcomer.slug() + "/tasks/WEB-1");
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint the wall"))).isVisible();

      page.getByLabel("Title").fill("Paint both walls");
      page.getByLabel("Title").press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING, named("Paint both walls"))).isVisible();

      page.getByLabel("Status").selectOption("In progress");
      form(page, "Status").getByRole(AriaRole.BUTTON).click();
      assertThat(page.getByLabel("Status").locator("option:checked")).hasText("In progress");

      page.getByLabel("Comment", exactly()).fill("Which white?");
      press(page, "Comment");
      assertThat(page.locator(".comment")).containsText("Which white?");
    }
  }

  @Test
  void anArchiveIsImportedByTheBrowserAlone(@TempDir Path directory) throws IOException {
    String archive = "{\"repo\": \"acme/web\", \"labels\": [], \"issues\": [], \"pulls\": []}";
    Path file = Files.writeString(directory.resolve("acme.json"), archive);
    Path broken = Files.writeString(directory.resolve("broken.json"), "{\"repo\": ");
    TestOrganization organization = TestOrganization.make();
    try (Visit visit = Visit.withoutScripts(organization.admin())) {
      Page page = visit.open("/o/" + organization.slug() + "/settings/import").page();
      page.getByLabel("Project key").fill("LEAK");
      page.getByLabel("Archive").setInputFiles(broken);
      press(page, "Import");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("The archive can't be read");
      assertThat(page.getByLabel("Project key")).hasValue("LEAK");
      page.getByLabel("Archive").setInputFiles(file);
      press(page, "Import");
      assertThat(page.getByText("acme.json is being imported into LEAK.")).isVisible();
      assertThat(page.locator("main .rows")).containsText("acme.json");
    }
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).first().click();
  }

  private static Locator form(Page page, String field) {
    return page.locator("form").filter(new Locator.FilterOptions().setHas(page.getByLabel(field)));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
