package dev.tenon.imports;

import dev.tenon.projects.ProjectKey;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import java.util.List;
import java.util.Optional;

/** Imports over JSON; the archive itself is the upload's body as it is. */
public final class ImportApi {
  private static final int MOST_NAME = 255;

  private final Imports imports;

  public ImportApi(Imports imports) {
    this.imports = imports;
  }

  public Reply<Import> upload(Request<Void> request) {
    String kind = required(request, "kind");
    if (!kind.equals("github")) {
      throw Failure.malformed("unknown_kind", "kind must be github, not " + kind + ".");
    }
    Import queued =
        imports.upload(request.tenant(), project(request), fileName(request), request.upload());
    return new Reply.Accepted<>("/api/v1/imports/" + queued.id(), queued);
  }

  public Reply<Import> get(Request<Void> request) {
    return Reply.ok(imports.get(request.tenant(), request.id("import")));
  }

  public Reply<Page<Import>> list(Request<Void> request) {
    return Reply.ok(Page.whole(imports.latest(request.tenant())));
  }

  /** The project that an upload's query names, or a form that holds one. */
  public static ProjectKey project(Request<Void> request) {
    return key(typed(request, "project").orElseGet(() -> required(request, "project")));
  }

  /** What an upload's query calls the archive, or the browser that sent it in a form. */
  public static String fileName(Request<Void> request) {
    String name =
        typed(request, "file")
            .or(() -> request.query("file_name", String.class))
            .orElse("archive.json");
    if (name.isBlank() || name.length() > MOST_NAME) {
      throw Failure.malformed("file_name", "file_name must have 1 to 255 characters.");
    }
    return name;
  }

  private static Optional<String> typed(Request<Void> request, String field) {
    return request.browser().typed().getOrDefault(field, List.of()).stream().findFirst();
  }

  private static String required(Request<Void> request, String name) {
    return request
        .query(name, String.class)
        .orElseThrow(
            () -> Failure.malformed("parameter_required", "The query needs " + name + "."));
  }

  private static ProjectKey key(String text) {
    try {
      return new ProjectKey(text);
    } catch (IllegalArgumentException fault) {
      throw Failure.malformed("project_key", "project " + fault.getMessage() + ".");
    }
  }
}
