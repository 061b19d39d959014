/** Reaches a PostgreSQL database, promises not to change it, and runs SQL kept in files. */
@NullMarked
package dev.tenon.schema.database;

import org.jspecify.annotations.NullMarked;
