/** A verdict as numbers, an area each. */
@NullMarked
package dev.tenon.schema.audit.score;

import org.jspecify.annotations.NullMarked;
