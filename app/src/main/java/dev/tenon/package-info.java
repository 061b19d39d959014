/** Wires the platform together: the command line, the table of routes and the objects behind it. */
@NullMarked
package dev.tenon;

import org.jspecify.annotations.NullMarked;
