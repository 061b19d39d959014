package dev.tenon.schema.docs.page;

import dev.tenon.schema.docs.page.Words.Code;
import dev.tenon.schema.docs.page.Words.Link;
import dev.tenon.schema.docs.page.Words.Plain;
import dev.tenon.schema.docs.page.Words.Strong;
import java.util.ArrayList;
import java.util.List;

/** Words one after the other. */
public record Line(List<Words> words) {

  public static final Line EMPTY = new Line(List.of());

  public Line {
    words = List.copyOf(words);
  }

  public static Line of(String text) {
    return EMPTY.and(text);
  }

  public static Line code(String text) {
    return EMPTY.andCode(text);
  }

  public Line and(String text) {
    return text.isEmpty() ? this : with(new Plain(text));
  }

  /** The words of both. */
  public Line and(Line more) {
    var all = new ArrayList<>(words);
    all.addAll(more.words);
    return new Line(all);
  }

  public Line andStrong(String text) {
    return with(new Strong(text));
  }

  public Line andCode(String text) {
    return text.isEmpty() ? this : with(new Code(text));
  }

  /** A link to a page of these. */
  public Line andPage(String text, String target) {
    return with(new Link(text, target, true));
  }

  /** A link to a file as it is. */
  public Line andFile(String text, String target) {
    return with(new Link(text, target, false));
  }

  private Line with(Words more) {
    var all = new ArrayList<>(words);
    all.add(more);
    return new Line(all);
  }
}
