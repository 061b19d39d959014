package dev.tenon.texts;

import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;

/** Texts and whom they mention, over JSON. */
public final class TextApi {
  private static final int MOST_PEOPLE = 10;

  private final Texts texts;
  private final Mentions mentions;

  public TextApi(Texts texts, Mentions mentions) {
    this.texts = texts;
    this.mentions = mentions;
  }

  /** A text to look at. */
  public record Draft(@About("Markdown.") @Length(max = 262_144) String text) {}

  /** How it looks. */
  @About("A text as the caller would see it.")
  public record Preview(@About("Safe to put into a page.") String html) {}

  public Reply<Preview> preview(Request<Draft> request) {
    return Reply.ok(new Preview(texts.html(request.tenant(), request.body().text())));
  }

  public Reply<Page<Mentionable>> mentionable(Request<Void> request) {
    String words = request.query("words", String.class).orElse("");
    String project = request.query("project", String.class).orElse(null);
    return Reply.ok(Page.whole(mentions.complete(request.tenant(), words, project, MOST_PEOPLE)));
  }
}
