/** A diagram as a value: what is on it, before anybody decides where. */
@NullMarked
package dev.tenon.schema.erd;

import org.jspecify.annotations.NullMarked;
