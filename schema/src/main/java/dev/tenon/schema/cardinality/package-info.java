/** Counts the children that parents really have, and holds the declared cardinality against it. */
@NullMarked
package dev.tenon.schema.cardinality;

import org.jspecify.annotations.NullMarked;
