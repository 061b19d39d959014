/** The searches that SQL can't do: over the graph of keys, or with questions made on the way. */
@NullMarked
package dev.tenon.schema.audit.search;

import org.jspecify.annotations.NullMarked;
