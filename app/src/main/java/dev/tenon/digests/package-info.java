/** What tells one sequence of bytes from every other. */
@NullMarked
package dev.tenon.digests;

import org.jspecify.annotations.NullMarked;
