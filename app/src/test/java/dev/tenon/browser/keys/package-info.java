/** What is done by the keys alone. */
@NullMarked
package dev.tenon.browser.keys;

import org.jspecify.annotations.NullMarked;
