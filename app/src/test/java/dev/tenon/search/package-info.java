/** Search, over HTTP. */
@NullMarked
package dev.tenon.search;

import org.jspecify.annotations.NullMarked;
