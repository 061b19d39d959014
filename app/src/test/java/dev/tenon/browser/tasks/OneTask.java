package dev.tenon.browser.tasks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Visit;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;

/** A task, WEB-1, which ada has made and ben, called Grace Hopper, sees too. */
final class OneTask {
  final TestOrganization organization = TestOrganization.make();
  final TestOrganization.Person ada = organization.member();
  final TestOrganization.Person ben = organization.member();
  final TestClient client = ada.client();

  /** Where its page is. */
  final String address = "/o/" + organization.slug() + "/tasks/WEB-1";

  OneTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client
        .post(
            "/projects/WEB/tasks",
            "{\"title\": \"Paint the wall\", \"description\": \"With *care*\"}")
        .expect(201);
    organization
        .admin()
        .client()
        .patch("/users/" + ben.userId(), 1, "{\"display_name\": \"Grace Hopper\"}")
        .expect(200);
  }

  static Locator button(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  static Locator heading(Visit visit, String name) {
    return visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
