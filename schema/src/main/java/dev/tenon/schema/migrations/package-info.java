/** Judges migrations by what they do to a database that nobody needs. */
@NullMarked
package dev.tenon.schema.migrations;

import org.jspecify.annotations.NullMarked;
