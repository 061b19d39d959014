/** Traffic against a running Tenon: how much, how fast, at what cost. */
@NullMarked
package dev.tenon.bench.run;

import org.jspecify.annotations.NullMarked;
