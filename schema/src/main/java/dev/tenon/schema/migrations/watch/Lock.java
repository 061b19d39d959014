package dev.tenon.schema.migrations.watch;

/**
 * A lock that a transaction holds.
 *
 * @param table the table's id
 */
public record Lock(String table, LockMode mode) {}
