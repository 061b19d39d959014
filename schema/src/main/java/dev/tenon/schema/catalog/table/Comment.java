package dev.tenon.schema.catalog.table;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What COMMENT ON says of an object: prose, and tags such as {@code @adr 0007}, {@code @sensitive}
 * or {@code @deprecated since V023: use title}.
 *
 * <p>A tag begins a line or follows the end of a sentence or another tag, so that an {@code @name}
 * in the middle of a sentence stays prose. Its value runs to the next tag or the end of the line.
 *
 * @param source the comment as stored; empty when there is none
 * @param prose the comment without its tags
 */
public record Comment(String source, String prose, List<Tag> tags) {

  /** No comment at all. */
  public static final Comment NONE = new Comment("", "", List.of());

  private static final Pattern TAG =
      Pattern.compile(
          "(?:^|(?<=[.;:!?)]))[ \\t]*@(?<name>[a-z][a-z0-9_-]*)(?<rest>[^\\n]*)",
          Pattern.MULTILINE);
  private static final Pattern NEXT = Pattern.compile("\\s@(?=[a-z])");
  private static final Pattern GAP = Pattern.compile("\\s");

  /** A word with a meaning for tools, and what follows it; the value is empty when nothing does. */
  public record Tag(String name, String value) {}

  public Comment {
    tags = List.copyOf(tags);
  }

  public static Comment parse(String source) {
    var tags = new ArrayList<Tag>();
    for (var found = TAG.matcher(source).results().iterator(); found.hasNext(); ) {
      var tagged = found.next();
      for (var one : NEXT.split(tagged.group("name") + tagged.group("rest"), -1)) {
        tags.add(parsed(one.strip()));
      }
    }
    var prose = TAG.matcher(source).replaceAll("").strip();
    return new Comment(source, prose, tags);
  }

  public boolean isEmpty() {
    return source.isBlank();
  }

  public boolean has(String tag) {
    return tag(tag).isPresent();
  }

  /** The first tag of this name. */
  public Optional<Tag> tag(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).findFirst();
  }

  @Override
  @JsonValue
  public String toString() {
    return source;
  }

  private static Tag parsed(String text) {
    var parts = GAP.split(text, 2);
    return new Tag(parts[0].replaceFirst(":$", ""), parts.length > 1 ? parts[1].strip() : "");
  }
}
