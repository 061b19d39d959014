/** The words that projects sort their tasks by. */
@NullMarked
package dev.tenon.labels;

import org.jspecify.annotations.NullMarked;
