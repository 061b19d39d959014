/** What is typed and chosen in forms, whatever becomes of them. */
@NullMarked
package dev.tenon.browser.forms;

import org.jspecify.annotations.NullMarked;
