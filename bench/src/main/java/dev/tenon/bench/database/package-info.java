/** The PostgreSQL that benchmarks run on: a server of their own, a database for each population. */
@NullMarked
package dev.tenon.bench.database;

import org.jspecify.annotations.NullMarked;
