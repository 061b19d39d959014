/** Archives of work that was done elsewhere, and how they become projects here. */
@NullMarked
package dev.tenon.imports;

import org.jspecify.annotations.NullMarked;
