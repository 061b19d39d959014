/** What a page tells whose form came too late: what others did meanwhile. */
@NullMarked
package dev.tenon.pages.conflicts;

import org.jspecify.annotations.NullMarked;
