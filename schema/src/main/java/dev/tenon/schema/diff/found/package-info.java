/** Differences as values: what they are about, what happened, and whom it breaks. */
@NullMarked
package dev.tenon.schema.diff.found;

import org.jspecify.annotations.NullMarked;
