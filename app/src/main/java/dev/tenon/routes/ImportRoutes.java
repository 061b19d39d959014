package dev.tenon.routes;

import dev.tenon.exports.ExportApi;
import dev.tenon.imports.Import;
import dev.tenon.imports.ImportApi;
import dev.tenon.imports.Imports;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** Bringing work in from elsewhere, and taking everything out. */
public final class ImportRoutes {
  private static final String IMPORTS = "/api/v1/imports";

  private ImportRoutes() {}

  public static List<Route<?, ?>> imports(ImportApi api) {
    return List.of(
        Route.post(IMPORTS)
            .named("createImport", "Upload an archive, which a job then imports into a project.")
            .needs(Access.administer())
            .uploads(Imports.MAX_BYTES)
            .with(Parameter.text("kind", "The form of the archive: github."))
            .with(
                Parameter.text(
                    "project", "The project's key, such as WEB; it is made where there is none."))
            .with(
                Parameter.text(
                    "file_name", "What the archive is called; archive.json unless said."))
            .answers(202, Import.class)
            .by(api::upload),
        Route.get(IMPORTS)
            .named("listImports", "The latest two hundred imports, newest first.")
            .needs(Access.administer())
            .listsAll(Import.class)
            .by(api::list),
        Route.get(IMPORTS + "/{import}")
            .named("getImport", "An import and how far it has come.")
            .needs(Access.administer())
            .answers(Import.class)
            .by(api::get));
  }

  public static List<Route<?, ?>> exports(ExportApi api) {
    return List.of(
        Route.get("/api/v1/export")
            .named("exportOrganization", "Everything of the organization as one checksummed zip.")
            .needs(Access.administer())
            .streams("application/zip")
            .by(api::export));
  }
}
