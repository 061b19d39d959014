/** The command line: what an operator can ask of Tenon. */
@NullMarked
package dev.tenon.command;

import org.jspecify.annotations.NullMarked;
