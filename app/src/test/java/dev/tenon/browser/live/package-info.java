/** Pages that tell what others do, and keep what is done on them. */
@NullMarked
package dev.tenon.browser.live;

import org.jspecify.annotations.NullMarked;
