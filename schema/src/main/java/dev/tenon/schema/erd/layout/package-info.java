/** Decides where everything on a diagram goes, by ELK's layered algorithm. */
@NullMarked
package dev.tenon.schema.erd.layout;

import org.jspecify.annotations.NullMarked;
