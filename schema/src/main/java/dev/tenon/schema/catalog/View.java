package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view, plain or materialized.
 *
 * @param securityInvoker true when it reads with the rights and policies of whoever asks
 * @param securityBarrier true when conditions of the outer query can't see rows it hides
 * @param checkOption {@code local} or {@code cascaded}; null without one
 * @param populated false for a materialized view that was never filled
 * @param dependsOn the tables and views it reads directly, sorted
 * @param definition the query
 * @param extension the extension that owns it; null when somebody here made it
 */
public record View(
    Name name,
    boolean materialized,
    String owner,
    Comment comment,
    List<Column> columns,
    boolean securityInvoker,
    boolean securityBarrier,
    @Nullable String checkOption,
    boolean populated,
    List<Name> dependsOn,
    List<Index> indexes,
    List<Trigger> triggers,
    String definition,
    @Nullable String extension) {

  public View {
    columns = List.copyOf(columns);
    dependsOn = List.copyOf(dependsOn);
    indexes = List.copyOf(indexes);
    triggers = List.copyOf(triggers);
  }
}
