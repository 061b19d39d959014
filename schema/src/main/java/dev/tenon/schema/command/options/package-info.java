/** What subcommands share: where the database is, which schemas, where the result goes. */
@NullMarked
package dev.tenon.schema.command.options;

import org.jspecify.annotations.NullMarked;
