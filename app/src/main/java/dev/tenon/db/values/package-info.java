/** Java's values as PostgreSQL's, and rows as records. */
@NullMarked
package dev.tenon.db.values;

import org.jspecify.annotations.NullMarked;
