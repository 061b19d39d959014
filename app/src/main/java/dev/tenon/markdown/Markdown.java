package dev.tenon.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML that holds no script, no style, nothing from elsewhere, and no address
 * but of pages and mail. GitHub's additions are known: tables, task lists, strikethrough, bare
 * addresses.
 */
public final class Markdown {
  private static final int DEEPEST = 40;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>\n").build();

  private Markdown() {}

  /** The HTML of a text, in which these words are linked. */
  public static String html(String text, Links links) {
    try {
      Node document = PARSER.parse(text);
      document.accept(new Linking(links));
      return SafeHtml.of(RENDERER.render(document));
    } catch (StackOverflowError _) {
      // It nests deeper than anybody writes who means to be read.
      return SafeHtml.of(RENDERER.render(plain(text)));
    }
  }

  private static Node plain(String text) {
    Document document = new Document();
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    document.appendChild(paragraph);
    return document;
  }
}
