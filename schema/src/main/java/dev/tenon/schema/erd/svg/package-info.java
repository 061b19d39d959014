/** Draws a laid-out diagram as SVG. */
@NullMarked
package dev.tenon.schema.erd.svg;

import org.jspecify.annotations.NullMarked;
