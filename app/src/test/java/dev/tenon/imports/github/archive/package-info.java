/** Tests of what is read from GitHub archives. */
@NullMarked
package dev.tenon.imports.github.archive;

import org.jspecify.annotations.NullMarked;
