/** The rules for migrations, each with its page beside it. */
@NullMarked
package dev.tenon.schema.migrations.rules;

import org.jspecify.annotations.NullMarked;
