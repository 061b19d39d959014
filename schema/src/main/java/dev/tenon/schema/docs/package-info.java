/** The data dictionary: a page for each table, an index, diagrams, and whether they are stale. */
@NullMarked
package dev.tenon.schema.docs;

import org.jspecify.annotations.NullMarked;
