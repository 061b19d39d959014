/** Tests of importing GitHub archives. */
@NullMarked
package dev.tenon.imports.github;

import org.jspecify.annotations.NullMarked;
