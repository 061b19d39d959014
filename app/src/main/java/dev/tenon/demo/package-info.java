/** Two organizations with a story, to look around in. */
@NullMarked
package dev.tenon.demo;

import org.jspecify.annotations.NullMarked;
