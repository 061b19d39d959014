/** Wires the platform: every object and what it is made of. */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
