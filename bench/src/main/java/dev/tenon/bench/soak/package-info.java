/** Whether what runs for long stays as it was. */
@NullMarked
package dev.tenon.bench.soak;

import org.jspecify.annotations.NullMarked;
