package dev.tenon.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.stream.IntStream;

/** A project of three tasks, WEB-1 to WEB-3, that a member has made. */
public final class ThreeDoors {
  /** The views of a project, by what their addresses end in. */
  public static final List<String> VIEWS = List.of("", "/board", "/table", "/calendar");

  public final TestOrganization organization = TestOrganization.make();
  public final TestOrganization.Person ada = organization.member();
  public final TestClient client = ada.client();

  /** The project's address. */
  public final String project = "/o/" + organization.slug() + "/projects/WEB";

  public ThreeDoors() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    IntStream.rangeClosed(1, 3)
        .forEach(i ->
            client
                .post("/projects/WEB/tasks", "{\"title\": \"Paint door %d\"}".formatted(i))
                .expect(201));
  }

  public static Locator rows(Page page) {
    return page.locator("[data-row]");
  }

  public static Locator row(Page page, int number) {
    return page.locator("#card_WEB-" + number);
  }

  /** Renames a task where it stands in a list or a table: the field that holds its new title. */
  public static Locator rename(Page page, int number, String title) {
    row(page, number).locator(".renames").click();
    Locator field = row(page, number).locator(".rename [name=title]");
    field.fill(title);
    field.press("Enter");
    return field;
  }

  public static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  public static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
