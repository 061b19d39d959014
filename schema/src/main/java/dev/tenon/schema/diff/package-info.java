/** What became of a schema between two catalogs, and whom it breaks. */
@NullMarked
package dev.tenon.schema.diff;

import org.jspecify.annotations.NullMarked;
