/** Requests as people and programs make them, sent over real HTTP and timed. */
@NullMarked
package dev.tenon.bench.traffic;

import org.jspecify.annotations.NullMarked;
