package dev.tenon.pages.settings;

import dev.tenon.organizations.Organization;
import dev.tenon.organizations.Organizations;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import java.util.Map;

/** The organization's own settings as a page. */
public final class OrganizationPages {
  private final Screen screen;
  private final Conflicts conflicts;
  private final Organizations organizations;

  public OrganizationPages(Screen screen, Conflicts conflicts, Organizations organizations) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.organizations = organizations;
  }

  public Reply<Void> show(Request<Void> request) {
    Organization organization = organizations.current(request.tenant());
    return screen.show(request, view(request, organization, values(organization)));
  }

  public Reply<Void> update(Request<Organizations.Patch> request) {
    Organization changed =
        organizations.update(
            request.tenant(),
            request.query("version", Integer.class).orElseThrow(Failure::unconditional),
            request.body());
    return Screen.go("/o/" + changed.slug() + "/settings", Flash.of("flash.saved"));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Organization organization = organizations.current(request.tenant());
    Form form =
        conflicts.again(
            request,
            failure,
            new Conflicts.Now(
                "organizations",
                organization.id(),
                organization.version(),
                "/o/" + request.text("organization") + "/settings"));
    return screen.show(request, form.status(), view(request, organization, form));
  }

  private OrganizationView view(Request<?> request, Organization organization, Form form) {
    return new OrganizationView(organization, organizations.limits(request.tenant()), form);
  }

  private static Form values(Organization organization) {
    return Form.of(
        Map.of(
            "name", organization.name(),
            "slug", organization.slug(),
            "time_zone", organization.timeZone(),
            "locale", organization.locale()));
  }
}
