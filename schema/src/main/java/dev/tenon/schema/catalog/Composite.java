package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row type declared by CREATE TYPE.
 *
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Composite(
    Name name, List<Column> columns, String owner, Comment comment, @Nullable String extension) {

  public Composite {
    columns = List.copyOf(columns);
  }
}
