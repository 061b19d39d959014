package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Constraint.Check;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type narrowed by rules.
 *
 * @param base what it is made of, as PostgreSQL writes it; possibly another domain
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Domain(
    Name name,
    String base,
    boolean nullable,
    @Nullable String defaultValue,
    List<Check> checks,
    String owner,
    Comment comment,
    @Nullable String extension) {

  public Domain {
    checks = List.copyOf(checks);
  }
}
