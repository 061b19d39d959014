/** What is promised about pages of lists. */
@NullMarked
package dev.tenon.lists;

import org.jspecify.annotations.NullMarked;
