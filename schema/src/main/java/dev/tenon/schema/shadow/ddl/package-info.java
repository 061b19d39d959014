/** A catalog as the statements that make it anew. */
@NullMarked
package dev.tenon.schema.shadow.ddl;

import org.jspecify.annotations.NullMarked;
