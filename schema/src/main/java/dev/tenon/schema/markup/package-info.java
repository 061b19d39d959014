/** Text that anybody may have written, made harmless for the language that it is put into. */
@NullMarked
package dev.tenon.schema.markup;

import org.jspecify.annotations.NullMarked;
