/** What people did in an imported archive, done once more over HTTP. */
@NullMarked
package dev.tenon.bench.replay;

import org.jspecify.annotations.NullMarked;
