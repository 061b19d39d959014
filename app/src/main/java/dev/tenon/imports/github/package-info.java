/** Imports the archives that working groups keep of their GitHub repositories. */
@NullMarked
package dev.tenon.imports.github;

import org.jspecify.annotations.NullMarked;
