/** Reads the archives that working groups keep of their GitHub repositories, and imports them. */
@NullMarked
package dev.tenon.imports.github;

import org.jspecify.annotations.NullMarked;
