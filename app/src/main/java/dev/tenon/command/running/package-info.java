/** What commands open, work on and close: the database of the settings, or a whole installation. */
@NullMarked
package dev.tenon.command.running;

import org.jspecify.annotations.NullMarked;
