/** How PostgreSQL would find the rows of every statement that the application keeps. */
@NullMarked
package dev.tenon.bench.explain;

import org.jspecify.annotations.NullMarked;
