/** What is promised about the stream of changes. */
@NullMarked
package dev.tenon.live;

import org.jspecify.annotations.NullMarked;
