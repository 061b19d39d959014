package dev.tenon.schema.migrations.watch;

import org.jspecify.annotations.Nullable;

/**
 * Who migrates.
 *
 * @param role null for the user who connects
 * @param limited true when there is a lock_timeout already
 * @param database what the target is called, as statements may name it; null where there is none
 * @param guest true on a server that is somebody's, whose roles are left as they are
 */
public record Migrator(
    @Nullable String role, boolean limited, @Nullable String database, boolean guest) {}
