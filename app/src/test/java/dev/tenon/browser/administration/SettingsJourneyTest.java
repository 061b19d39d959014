package dev.tenon.browser.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Carried;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestOrganization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
final class SettingsJourneyTest {
  private static final String ARCHIVE =
      """
      {"repo": "acme/web", "labels": [{"name": "bug", "color": "d73a4a", "description": ""}],
       "issues": [{"number": 1, "title": "It leaks", "state": "OPEN", "author": "dot",
                   "body": "See the attic.", "labels": ["bug"], "assignees": ["dot"],
                   "createdAt": "2024-01-02T03:04:05Z", "updatedAt": "2024-01-02T03:04:05Z",
                   "closedAt": null, "comments": []}],
       "pulls": []}
      """;

  private final TestOrganization organization = TestOrganization.make();

  @Test
  void anArchiveIsImportedAndItsResultShown(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("acme.json"), ARCHIVE);
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/settings/import")).page();
      page.getByLabel("Project key").fill("LEAK");
      page.getByLabel("Archive").setInputFiles(file);
      page.getByRole(AriaRole.BUTTON, named("Import")).click();
      Locator done = page.getByText("done", new Page.GetByTextOptions().setExact(true));
      assertThat(done)
          .isVisible(
              new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                  .setTimeout(60_000));
      assertThat(page.getByRole(AriaRole.MAIN)).containsText("acme.json");
    }
    organization.admin().client().get("/tasks/LEAK-1").expect(200);
  }

  @Test
  void aBrokenArchiveIsRefusedWithThePlaceOfItsFault(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("broken.json"), "{\"repo\": \"acme/web\", ");
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/settings/import")).page();
      page.getByLabel("Project key").fill("LEAK");
      page.getByLabel("Archive").setInputFiles(file);
      page.getByRole(AriaRole.BUTTON, named("Import")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Line 1, column 22");
    }
  }

  @Test
  void whatIsWrongWithAnArchiveIsToldInTheReadersLanguage(@TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("ajar.json"), ARCHIVE.replace("OPEN", "AJAR"));
    try (Visit admin = Visit.speaking("de").signedIn(organization.admin().sessionToken())) {
      Page page = admin.open(path("/settings/import")).page();
      page.getByLabel("Kürzel des Projekts").fill("LEAK");
      page.getByLabel("Archiv", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
      page.getByRole(AriaRole.BUTTON, named("Importieren")).click();
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("issues[0].state ist AJAR, nicht OPEN, CLOSED oder MERGED");
    }
  }

  @Test
  void theTrashGoesOnBehindItsFirstPage() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
    client.post(
        "/tasks/bulk", bulk("{'op': 'create', 'project': 'WEB', 'draft': {'title': 'Leak'}}"));
    client.post("/tasks/bulk", bulk("{'op': 'delete', 'task': 'WEB-%d', 'version': 1}"));
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/settings/trash")).page();
      assertThat(page.locator("main .row")).hasCount(100);
      page.getByRole(AriaRole.LINK, named("Deleted earlier")).click();
      assertThat(page.locator("main .row")).hasCount(1);
    }
  }

  private static String bulk(String operation) {
    return IntStream.rangeClosed(1, 101)
        .mapToObj(i -> operation.replace('\'', '"').formatted(i))
        .collect(Collectors.joining(",", "{\"operations\": [", "]}"));
  }

  @Test
  void everythingIsTakenOutAsOneFile() throws IOException {
    organization
        .admin()
        .client()
        .post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}")
        .expect(201);
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/settings/import")).page();
      Download download =
          page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, named("Export")).click());
      org.assertj.core.api.Assertions.assertThat(download.suggestedFilename())
          .isEqualTo(organization.slug() + ".tenon.zip");
      try (ZipFile zip = new ZipFile(download.path().toFile())) {
        org.assertj.core.api.Assertions.assertThat(zip.stream().map(ZipEntry::getName))
            .anyMatch(name -> name.contains("projects"));
      }
    }
  }

  @Test
  void whatIsTypedStaysWhenSomebodyElseWasFaster() {
    try (Visit admin = Visit.as(organization.admin())) {
      Carried.unheard(admin);
      Page page = admin.open(path("/settings")).page();
      organization.admin().client().patch("/organization", 1, "{\"name\": \"Faster\"}").expect(200);
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Slower");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else was quicker");
      assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
          .hasValue("Slower");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByText("Saved.")).isVisible();
    }
  }

  @Test
  void aDeletedProjectIsRestoredFromTheTrash() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"OLD\", \"title\": \"Old plans\"}").expect(201);
    client.delete("/projects/OLD", 1).expect(204);
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/settings/trash")).page();
      Accessibility.holds(admin, "trash");
      page.getByRole(AriaRole.BUTTON, named("Restore Old plans")).click();
      assertThat(page.getByText("Old plans is back.")).isVisible();
    }
    client.get("/projects/OLD").expect(200);
  }

  @Test
  void aWorkflowIsShapedByItsManager() {
    var client = organization.admin().client();
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/projects/WEB/workflow")).page();
      page.locator("#name").fill("Testing");
      page.getByLabel("Limit").last().fill("3");
      page.getByRole(AriaRole.BUTTON, named("Create status")).click();
      assertThat(page.getByText("at most 3 at once")).isVisible();
      page.getByRole(AriaRole.BUTTON, named("Edit Testing")).click();
      Locator edit = page.getByRole(AriaRole.DIALOG, named("Edit Testing"));
      edit.getByLabel("Name").fill("Trying");
      String testing =
          client
              .get("/projects/WEB/statuses")
              .json()
              .at("/items")
              .valueStream()
              .filter(status -> status.at("/name").asString().equals("Testing"))
              .map(status -> status.at("/id").asString())
              .findFirst()
              .orElseThrow();
      client.patch("/statuses/" + testing, 1, "{\"wip_limit\": 4}").expect(200);
      edit.getByRole(AriaRole.BUTTON, inDialog("Save")).click();
      assertThat(edit.getByRole(AriaRole.ALERT)).isVisible();
      edit.getByRole(AriaRole.BUTTON, inDialog("Save")).click();
      assertThat(edit).isHidden();
      page.getByRole(AriaRole.BUTTON, named("Delete Cancelled")).click();
      Locator delete = page.getByRole(AriaRole.DIALOG, named("Delete Cancelled"));
      delete.getByRole(AriaRole.BUTTON, inDialog("Delete")).click();
      assertThat(page.locator("ol.rows > li")).hasCount(5);
      page.getByRole(AriaRole.BUTTON, named("Move Trying to the left")).click();
      assertThat(page.locator("ol.rows > li").nth(3)).containsText("Trying");
      Accessibility.holds(admin, "workflow");
    }
  }

  private String path(String rest) {
    return "/o/" + organization.slug() + rest;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inDialog(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
