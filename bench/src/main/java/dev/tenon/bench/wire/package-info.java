/** What goes over the wire between the application and PostgreSQL. */
@NullMarked
package dev.tenon.bench.wire;

import org.jspecify.annotations.NullMarked;
