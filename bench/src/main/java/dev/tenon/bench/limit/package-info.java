/** What of the database's own limit, as pgbench finds it, reaches whoever asks over HTTP. */
@NullMarked
package dev.tenon.bench.limit;

import org.jspecify.annotations.NullMarked;
