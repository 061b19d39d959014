/** Tests of what is read from GitHub archives. */
@NullMarked
package dev.tenon.imports.github;

import org.jspecify.annotations.NullMarked;
