/** What a person at a terminal sees beside the result: colours, and how far long work has come. */
@NullMarked
package dev.tenon.schema.command.terminal;

import org.jspecify.annotations.NullMarked;
