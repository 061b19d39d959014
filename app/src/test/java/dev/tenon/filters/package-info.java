/** What is promised about the text of filters. */
@NullMarked
package dev.tenon.filters;

import org.jspecify.annotations.NullMarked;
