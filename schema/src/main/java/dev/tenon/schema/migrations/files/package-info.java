/** Migrations as files, and which of them a database has already. */
@NullMarked
package dev.tenon.schema.migrations.files;

import org.jspecify.annotations.NullMarked;
