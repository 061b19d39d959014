/** The whole of a database's schema as one immutable value, and the questions one asks of it. */
@NullMarked
package dev.tenon.schema.catalog;

import org.jspecify.annotations.NullMarked;
