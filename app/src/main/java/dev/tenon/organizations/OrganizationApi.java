package dev.tenon.organizations;

import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** The organization over JSON. */
public final class OrganizationApi {
  private final Organizations organizations;

  public OrganizationApi(Organizations organizations) {
    this.organizations = organizations;
  }

  public Reply<Organization> current(Request<Void> request) {
    return Reply.ok(organizations.current(request.tenant()));
  }

  public Reply<Limits> limits(Request<Void> request) {
    return Reply.ok(organizations.limits(request.tenant()));
  }

  public Reply<Organization> update(Request<Organizations.Patch> request) {
    return Reply.ok(
        organizations.update(request.tenant(), request.expectedVersion(), request.body()));
  }
}
