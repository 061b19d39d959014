package dev.tenon.browser.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.tenon.browser.Accessibility;
import dev.tenon.browser.Furnished;
import dev.tenon.browser.InBrowser;
import dev.tenon.browser.Visit;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@InBrowser
final class SignInJourneyTest {

  @Test
  void aChangedPasswordIsSaidAndItsSessionGoesOn() {
    Furnished place = new Furnished();
    try (Visit visit = Visit.with(place.session())) {
      Page page = visit.open(place.home() + "/account/sessions").page();
      page.locator("#current_password").fill(place.password());
      page.locator("#new_password").fill("a lantern beside the kestrel");
      page.locator("#new_password").press("Enter");
      assertThat(page.getByText("Your password is changed")).isVisible();
      page.reload();
      assertThat(page.getByText("Your password is changed")).hasCount(0);
      assertThat(page.locator("#current_password")).isVisible();
    }
  }

  @Test
  void somebodyWhoMustSignInComesBackToWhereTheyWanted() {
    Newcomer newcomer = new Newcomer();
    newcomer.signUp().expect(201);
    try (Visit visit = Visit.anonymous()) {
      String wanted = "/o/" + newcomer.slug() + "/search?words=caf%C3%A9";
      visit.open(wanted);
      assertThat(visit.page()).hasTitle(Pattern.compile("Sign in.*"));
      signIn(visit, newcomer.email(), Newcomer.PASSWORD);
      assertThat(visit.page()).hasURL(TestServer.uri(wanted).toString());
    }
  }

  @Test
  void aWrongPasswordIsToldAndTheEmailStays() {
    TestOrganization organization = TestOrganization.make();
    try (Visit visit = Visit.anonymous()) {
      visit.open("/sign-in");
      signIn(visit, organization.admin().email(), "not the password");
      assertThat(visit.page().getByRole(AriaRole.ALERT)).isVisible();
      assertThat(visit.page().getByLabel("E-mail")).hasValue(organization.admin().email());
      assertThat(visit.page().getByLabel("Password")).hasValue("");
    }
  }

  @Test
  void whoSignsOutMustSignInAgain() {
    TestOrganization organization = TestOrganization.make();
    try (Visit visit = Visit.as(organization.admin())) {
      visit.open("/o/" + organization.slug() + "/projects");
      visit.page().getByRole(AriaRole.BUTTON, named("Organization and account")).click();
      visit.page().getByRole(AriaRole.MENUITEM, item("Sign out")).click();
      assertThat(visit.page()).hasTitle(Pattern.compile("Sign in.*"));
      visit.open("/o/" + organization.slug() + "/projects");
      assertThat(visit.page()).hasTitle(Pattern.compile("Sign in.*"));
    }
  }

  @Test
  void whoSignsOutEverywhereIsSignedOutOnTheOtherDeviceToo() {
    TestOrganization organization = TestOrganization.make();
    String projects = "/o/" + organization.slug() + "/projects";
    try (Visit desk = Visit.as(organization.admin());
        Visit phone = Visit.as(organization.admin())) {
      phone.open(projects);
      desk.open(projects);
      desk.page().getByRole(AriaRole.BUTTON, named("Organization and account")).click();
      desk.page().getByRole(AriaRole.MENUITEM, item("Sign out everywhere")).click();
      desk.page().getByRole(AriaRole.BUTTON, item("Sign out everywhere")).click();
      assertThat(desk.page()).hasTitle(Pattern.compile("Sign in.*"));
      phone.open(projects);
      assertThat(phone.page()).hasTitle(Pattern.compile("Sign in.*"));
    }
  }

  @Test
  void somebodyNewFoundsAnOrganizationAndIsInIt() {
    Newcomer newcomer = new Newcomer();
    try (Visit visit = Visit.anonymous()) {
      visit.open("/sign-up");
      Page page = visit.page();
      page.getByLabel("Your name").fill("Nora Neu");
      page.getByLabel("E-mail").fill(newcomer.email());
      page.getByLabel("Password").fill("short");
      page.getByLabel("Name of the organization").fill("Café Zürich & Söhne");
      assertThat(page.getByLabel("Its address")).hasValue("cafe-zurich-sohne");
      page.getByLabel("Its address").fill(newcomer.slug());
      page.getByRole(AriaRole.BUTTON, named("Create it")).click();
      assertThat(page.getByText("At least 10 characters, please.")).isVisible();
      assertThat(page.getByLabel("Your name")).hasValue("Nora Neu");
      page.getByLabel("Password").fill(Newcomer.PASSWORD);
      page.getByRole(AriaRole.BUTTON, named("Create it")).click();
      assertThat(page).hasURL(TestServer.uri("/o/" + newcomer.slug() + "/projects").toString());
      Accessibility.holds(visit.open("/sign-up"), "sign-up");
      Accessibility.holds(visit.open("/organizations"), "organizations");
      Accessibility.holds(visit.open("/organizations/new"), "organizations-new");
    }
  }

  @Test
  void whoForgotTheirPasswordIsToldWhatHappens() {
    try (Visit visit = Visit.anonymous()) {
      Accessibility.holds(visit.open("/password-resets"), "forgotten");
      visit.page().getByLabel("E-mail").fill(new Newcomer().email());
      visit.page().getByRole(AriaRole.BUTTON, named("Send the link")).click();
      assertThat(visit.page().getByText("Whoever runs it can make a link")).isVisible();
      Accessibility.holds(visit.open("/password-resets/tnn_r_x"), "renewal-ended");
    }
  }

  @Test
  void everybodyCanSignIn() {
    try (Visit visit = Visit.anonymous()) {
      Accessibility.holds(visit.open("/sign-in"), "sign-in");
      Accessibility.holds(visit.open("/no-such-page"), "error-404");
      Accessibility.holds(visit.open("/invitations/tnn_i_x"), "invitation-ended");
    }
  }

  private static void signIn(Visit visit, String email, String password) {
    visit.page().getByLabel("E-mail").fill(email);
    visit.page().getByLabel("Password").fill(password);
    visit.page().getByRole(AriaRole.BUTTON, named("Sign in")).click();
  }

  private static Page.GetByRoleOptions item(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
