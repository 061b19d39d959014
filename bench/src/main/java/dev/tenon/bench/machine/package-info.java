/** The machine that is measured on, and the processes that are. */
@NullMarked
package dev.tenon.bench.machine;

import org.jspecify.annotations.NullMarked;
