package dev.tenon.routes;

import dev.tenon.texts.Mentionable;
import dev.tenon.texts.TextApi;
import dev.tenon.web.Access;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import java.util.List;

/** What people write. */
public final class TextRoutes {
  private static final long MOST_BYTES = 2 << 20;

  private TextRoutes() {}

  public static List<Route<?, ?>> texts(TextApi api) {
    return List.of(
        Route.post("/api/v1/markdown")
            .named("previewMarkdown", "Markdown as the HTML that the caller would see.")
            .needs(Access.read())
            .takes(TextApi.Draft.class, MOST_BYTES)
            .answers(TextApi.Preview.class)
            .by(api::preview),
        Route.get("/api/v1/mentionable")
            .named("listMentionable", "Up to ten people whom a text can mention.")
            .needs(Access.read())
            .listsAll(Mentionable.class)
            .with(Parameter.text("words", "How their name, login or address begins."))
            .with(Parameter.text("project", "The key of a project that they see."))
            .by(api::mentionable));
  }
}
