/** A believable population, made from a seed and brought in by COPY. */
@NullMarked
package dev.tenon.bench.load;

import org.jspecify.annotations.NullMarked;
