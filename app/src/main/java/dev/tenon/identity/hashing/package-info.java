/** Passwords as they are kept: Argon2id hashes, and what a new password must be like. */
@NullMarked
package dev.tenon.identity.hashing;

import org.jspecify.annotations.NullMarked;
