package dev.tenon.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The database from outside.
 *
 * @param connections open ones that this installation can see
 * @param migrations how many scripts made the schema
 */
public record DatabaseState(
    String version,
    String name,
    long bytes,
    Instant startedAt,
    long connections,
    int mostConnections,
    long migrations,
    @Nullable String lastMigration) {}
