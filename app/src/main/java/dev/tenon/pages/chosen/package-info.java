/** What is to become of several tasks that were ticked on a page, and having it done. */
@NullMarked
package dev.tenon.pages.chosen;

import org.jspecify.annotations.NullMarked;
