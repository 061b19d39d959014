package dev.tenon.schema.migrations.watch;

import org.jspecify.annotations.Nullable;

/**
 * Who migrates.
 *
 * @param role null for the user who connects
 * @param limited true when there is a lock_timeout already
 */
public record Migrator(@Nullable String role, boolean limited) {}
