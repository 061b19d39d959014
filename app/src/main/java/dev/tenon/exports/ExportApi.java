package dev.tenon.exports;

import dev.tenon.organizations.Organizations;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;

/** The organization's export over HTTP. */
public final class ExportApi {
  private final Organizations organizations;
  private final Exports exports;

  public ExportApi(Organizations organizations, Exports exports) {
    this.organizations = organizations;
    this.exports = exports;
  }

  public Reply<Void> export(Request<Void> request) {
    String slug = organizations.current(request.tenant()).slug();
    return new Reply.Stream<>(
        "application/zip", slug + ".tenon.zip", out -> exports.write(request.tenant(), out));
  }
}
