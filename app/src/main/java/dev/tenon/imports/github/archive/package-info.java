/**
 * Archives that working groups keep of their GitHub repositories: read a piece at a time, checked,
 * and made fit for the database, of which nothing is known here.
 */
@NullMarked
package dev.tenon.imports.github.archive;

import org.jspecify.annotations.NullMarked;
