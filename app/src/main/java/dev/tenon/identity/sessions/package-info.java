/** Signing in and out, and the sessions in between. */
@NullMarked
package dev.tenon.identity.sessions;

import org.jspecify.annotations.NullMarked;
