package dev.tenon.browser.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestOrganization;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
final class PeopleJourneyTest {
  private static final String PAPER =
      "() => getComputedStyle(document.documentElement).backgroundColor";

  private final TestOrganization organization = TestOrganization.make();

  @Test
  void aColleagueIsInvitedJoinsByTheLinkAndSignsInLater() {
    String email = new Newcomer().email();
    try (Visit admin = Visit.as(organization.admin());
        Visit colleague = Visit.anonymous()) {
      Page page = admin.open(path("/members")).page();
      page.getByLabel("E-mail").fill(email);
      page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("viewer");
      page.getByRole(AriaRole.BUTTON, named("Invite")).click();
      String link = page.getByLabel("Link of the invitation").inputValue();

      colleague.open(link.substring(link.indexOf("/", "https://".length())));
      colleague.page().getByLabel("Your name").fill("Cleo Colleague");
      colleague.page().getByLabel("Password").fill(Newcomer.PASSWORD);
      colleague.page().locator("main form button.primary").click();
      assertThat(colleague.page()).hasURL(Pattern.compile(".*/o/" + organization.slug() + "/.*"));

      admin.open(path("/members"));
      assertThat(page.getByText("Cleo Colleague")).isVisible();
      assertThat(page.getByLabel("Role of Cleo Colleague")).hasValue("viewer");
      Locator role = page.getByLabel("Role of Cleo Colleague");
      role.press("ArrowDown");
      assertThat(role).hasValue("member");
      // Nobody becomes something by being walked over: it takes a button.
      role.press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Cleo Colleague");
      assertThat(page.getByLabel("Role of Cleo Colleague")).hasValue("member");
    }
    try (Visit laptop = Visit.anonymous()) {
      Page page = laptop.open(path("/projects")).page();
      page.getByLabel("E-mail").fill(email);
      page.getByLabel("Password").fill(Newcomer.PASSWORD);
      page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
      assertThat(page).hasTitle(Pattern.compile("Projects.*"));
    }
  }

  @Test
  void theLastAdministratorCanNotStepDownAndIsToldWhy() {
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/members")).page();
      page.getByLabel("Role of Ada Admin").selectOption("viewer");
      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      page.getByRole(AriaRole.BUTTON, named("Give it up")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("without an active administrator");
      assertThat(page.getByLabel("Role of Ada Admin")).hasValue("admin");
    }
  }

  @Test
  void whoIsSignedOutFromAfarMustSignInAgain() {
    try (Visit desk = Visit.as(organization.admin());
        Visit phone = Visit.as(organization.admin())) {
      phone.open(path("/account"));
      Page page = desk.open(path("/account/sessions")).page();
      page.getByRole(AriaRole.BUTTON, named("Sign out all others")).click();
      assertThat(page.getByText("All other sessions are over.")).isVisible();
      phone.open(path("/account"));
      assertThat(phone.page()).hasTitle(Pattern.compile("Sign in.*"));
      desk.open(path("/account"));
      assertThat(page).hasTitle(Pattern.compile("Profile.*"));
    }
  }

  @Test
  void aTokensSecretIsShownOnceAndOpensTheApi() {
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.open(path("/account/tokens")).page();
      page.getByLabel("What it is for").fill("the build");
      page.getByRole(AriaRole.BUTTON, named("Make token")).click();
      String secret = page.getByLabel("The token", exactly()).inputValue();
      TestClient.withToken(secret).get("/organization").expect(200);
      admin.open(path("/account/tokens"));
      assertThat(page.getByText("the build")).isVisible();
      assertThat(page.getByLabel("The token", exactly())).hasCount(0);
    }
  }

  @Test
  void theThemeThatWasChosenIsEveryPages() {
    try (Visit admin = Visit.as(organization.admin())) {
      Page page = admin.scheme(ColorScheme.LIGHT).open(path("/account")).page();
      Object light = page.evaluate(PAPER);
      page.getByRole(AriaRole.BUTTON, named("Dark")).click();
      admin.open(path("/projects"));
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      org.assertj.core.api.Assertions.assertThat(page.evaluate(PAPER)).isNotEqualTo(light);
      Accessibility.holds(admin, "chosen-dark");
      admin.open(path("/account"));
      page.getByRole(AriaRole.BUTTON, named("Light")).click();
      admin.scheme(ColorScheme.DARK).open(path("/projects"));
      org.assertj.core.api.Assertions.assertThat(page.evaluate(PAPER)).isEqualTo(light);
      Accessibility.holds(admin, "chosen-light");
    }
  }

  @Test
  void whatWasTypedIsStillThereAfterAReload() {
    try (Visit admin = Visit.as(organization.admin())) {
      admin.page().onDialog(dialog -> dialog.accept());
      Page page = admin.open(path("/teams")).page();
      page.getByLabel("What it is for").fill("People who write");
      page.reload();
      assertThat(page.getByLabel("What it is for")).hasValue("People who write");
      page.getByLabel("Name").fill("Writers");
      page.getByRole(AriaRole.BUTTON, named("Create team")).click();
      assertThat(page).hasTitle(Pattern.compile("Writers.*"));
      admin.open(path("/teams"));
      assertThat(page.getByLabel("What it is for")).hasValue("");
    }
  }

  private String path(String rest) {
    return "/o/" + organization.slug() + rest;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
