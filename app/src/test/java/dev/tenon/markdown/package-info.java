/** Attacks on what turns people's texts into HTML. */
@NullMarked
package dev.tenon.markdown;

import org.jspecify.annotations.NullMarked;
