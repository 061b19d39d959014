/** Changing a password, and setting a forgotten one anew. */
@NullMarked
package dev.tenon.identity.passwords;

import org.jspecify.annotations.NullMarked;
