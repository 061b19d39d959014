/** Statements and the plans that PostgreSQL makes for them. */
@NullMarked
package dev.tenon.schema.access.plan;

import org.jspecify.annotations.NullMarked;
