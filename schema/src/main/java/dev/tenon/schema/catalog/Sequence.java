package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.catalog.table.Name;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param ownedBy the table of the column it goes with; null when it stands alone
 * @param ownedByColumn the column it goes with
 * @param identity true when it is the inside of an identity column
 * @param lastValue null when unused, unreadable, or in a snapshot
 * @param extension the extension that owns it; null when somebody here made it
 */
public record Sequence(
    Name name,
    String type,
    long start,
    long minimum,
    long maximum,
    long increment,
    boolean cycles,
    @Nullable Name ownedBy,
    @Nullable String ownedByColumn,
    boolean identity,
    @Nullable Long lastValue,
    String owner,
    Comment comment,
    @Nullable String extension) {}
