/** A table and all that hangs on it: columns, keys, indexes, policies, triggers, statistics. */
@NullMarked
package dev.tenon.schema.catalog.table;

import org.jspecify.annotations.NullMarked;
