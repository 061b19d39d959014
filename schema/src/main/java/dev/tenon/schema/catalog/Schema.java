package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A namespace.
 *
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Schema(String name, String owner, Comment comment, @Nullable String extension) {}
