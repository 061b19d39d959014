/** The one door to the database: tenant transactions, named parameters, rows to records. */
@NullMarked
package dev.tenon.db;

import org.jspecify.annotations.NullMarked;
