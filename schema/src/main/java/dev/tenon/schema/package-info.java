/** Reads any PostgreSQL schema and draws, documents and audits it. */
@NullMarked
package dev.tenon.schema;

import org.jspecify.annotations.NullMarked;
