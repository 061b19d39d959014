/** Filters and walks on a real PostgreSQL, compared with the same done in memory. */
@NullMarked
package dev.tenon.filters.postgres;

import org.jspecify.annotations.NullMarked;
