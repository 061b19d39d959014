/** Many rows at once into any PostgreSQL database: without its indexes, which are made again. */
@NullMarked
package dev.tenon.bench.copy;

import org.jspecify.annotations.NullMarked;
