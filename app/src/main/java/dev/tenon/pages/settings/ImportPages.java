package dev.tenon.pages.settings;

import dev.tenon.imports.Import;
import dev.tenon.imports.ImportApi;
import dev.tenon.imports.Imports;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;

/** Import and export as a page. */
public final class ImportPages {
  private final Screen screen;
  private final Imports imports;

  public ImportPages(Screen screen, Imports imports) {
    this.screen = screen;
    this.imports = imports;
  }

  public Reply<Void> show(Request<Void> request) {
    return screen.show(request, view(request, Form.blank()));
  }

  private ImportsView view(Request<?> request, Form form) {
    return new ImportsView(imports.latest(request.tenant()), form);
  }

  /** What a browser sent by itself, and why it was refused. */
  public Reply<Void> again(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form));
  }

  /** Takes an archive, which a script sends as it is, or a browser in its form. */
  public Reply<Void> upload(Request<Void> request) {
    Import queued =
        imports.upload(
            request.tenant(),
            ImportApi.project(request),
            ImportApi.fileName(request),
            request.upload());
    return Screen.go(
        "/o/" + request.text("organization") + "/settings/import",
        Flash.of("flash.import_queued", queued.fileName(), queued.projectKey()));
  }
}
