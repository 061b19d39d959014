/** A throw-away database with the schema of another: what is tried on it harms nobody. */
@NullMarked
package dev.tenon.schema.shadow;

import org.jspecify.annotations.NullMarked;
