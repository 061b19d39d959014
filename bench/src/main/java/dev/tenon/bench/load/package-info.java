/** A population brought into a database of its own, and timed. */
@NullMarked
package dev.tenon.bench.load;

import org.jspecify.annotations.NullMarked;
