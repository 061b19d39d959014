package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type and its labels in their order.
 *
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Enumeration(
    Name name, List<String> labels, String owner, Comment comment, @Nullable String extension) {

  public Enumeration {
    labels = List.copyOf(labels);
  }
}
