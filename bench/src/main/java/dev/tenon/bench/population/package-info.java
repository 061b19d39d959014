/** Organizations, people, and two years of what they might have done, made up from a seed. */
@NullMarked
package dev.tenon.bench.population;

import org.jspecify.annotations.NullMarked;
