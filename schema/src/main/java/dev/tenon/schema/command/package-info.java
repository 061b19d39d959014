/** The command line: options shared by every subcommand, exit codes, errors told in a sentence. */
@NullMarked
package dev.tenon.schema.command;

import org.jspecify.annotations.NullMarked;
