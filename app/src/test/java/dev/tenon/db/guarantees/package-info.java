/** What the schema promises whatever code stands on it, tried against the real database. */
@NullMarked
package dev.tenon.db.guarantees;

import org.jspecify.annotations.NullMarked;
