/** Whether requests stay as fast as they are, however much there is. */
@NullMarked
package dev.tenon.bench.scale;

import org.jspecify.annotations.NullMarked;
