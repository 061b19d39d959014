/** Where a catalog comes from: a living database, or a snapshot file. */
@NullMarked
package dev.tenon.schema.catalog.reading;

import org.jspecify.annotations.NullMarked;
