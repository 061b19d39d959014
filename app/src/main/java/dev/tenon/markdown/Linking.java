package dev.tenon.markdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Changes a document on its way to HTML: words that name tasks and people become links, pictures
 * become links too, since showing one would tell another server who reads, and the boxes of task
 * lists become letters. What is code or a link already is left alone.
 */
final class Linking extends AbstractVisitor {
  private static final Pattern BOX = Pattern.compile("\\[[ xX]] ");

  private final Links links;

  Linking(Links links) {
    this.links = links;
  }

  /** Of a link, only the pictures change: into the words they stand for, as links don't nest. */
  @Override
  public void visit(Link link) {
    link.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Image image) {
            replace(image, new Emphasis());
          }
        });
  }

  @Override
  public void visit(Image image) {
    replace(image, new Link(image.getDestination(), null));
  }

  private static void replace(Image image, Node stead) {
    if (image.getFirstChild() == null) {
      stead.appendChild(new Text(image.getDestination()));
    }
    while (image.getFirstChild() != null) {
      stead.appendChild(image.getFirstChild());
    }
    image.insertAfter(stead);
    image.unlink();
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
  }

  @Override
  public void visit(Text text) {
    String words = withoutBox(text);
    Matcher found = References.PATTERN.matcher(words);
    Node last = text;
    int from = 0;
    while (found.find()) {
      List<Node> named = named(found);
      if (!named.isEmpty()) {
        last = after(last, new Text(words.substring(from, found.start())));
        for (Node node : named) {
          last = after(last, node);
        }
        from = found.end();
      }
    }
    if (from > 0) {
      after(last, new Text(words.substring(from)));
      text.unlink();
    } else {
      text.setLiteral(words);
    }
  }

  /** A text whose box, where an item of a list begins with one, has become a letter. */
  private static String withoutBox(Text text) {
    String words = text.getLiteral();
    Node above = text.getParent();
    boolean begins =
        text.getPrevious() == null
            && above instanceof Paragraph
            && above.getPrevious() == null
            && above.getParent() instanceof ListItem;
    if (begins && BOX.matcher(words).lookingAt()) {
      return (words.charAt(1) == ' ' ? "☐ " : "☑ ") + words.substring(4);
    }
    return words;
  }

  private static Node after(Node place, Node added) {
    place.insertAfter(added);
    return added;
  }

  /** What is shown instead of a word; nothing where it names nothing. */
  private List<Node> named(Matcher found) {
    String key = found.group("key");
    if (key == null) {
      String name = links.people().get(found.group("handle").toLowerCase(Locale.ROOT));
      return name == null
          ? List.of()
          : List.of(html("<span class=\"mention\">"), new Text("@" + name), html("</span>"));
    }
    Links.Target target = links.tasks().get(key);
    if (target == null) {
      return List.of();
    }
    Link link = new Link(target.address(), target.title());
    link.appendChild(new Text(key));
    return List.of(link);
  }

  private static HtmlInline html(String tag) {
    HtmlInline html = new HtmlInline();
    html.setLiteral(tag);
    return html;
  }
}
