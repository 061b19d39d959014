/** The PostgreSQL that Tenon brings along: durable, closed to everyone else, kept in one folder. */
@NullMarked
package dev.tenon.db.embedded;

import org.jspecify.annotations.NullMarked;
