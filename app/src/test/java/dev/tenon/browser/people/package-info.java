/** Coming in, by oneself and by others, and what one is there. */
@NullMarked
package dev.tenon.browser.people;

import org.jspecify.annotations.NullMarked;
