/** Telling open pages and programs what has changed, within a second, as far as they may see it. */
@NullMarked
package dev.tenon.live;

import org.jspecify.annotations.NullMarked;
