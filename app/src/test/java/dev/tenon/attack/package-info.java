/** Attacks the whole API as every kind of caller, with every kind of input. */
@NullMarked
package dev.tenon.attack;

import org.jspecify.annotations.NullMarked;
