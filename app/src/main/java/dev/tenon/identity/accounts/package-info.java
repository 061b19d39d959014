/** Signing up, and the organizations of an account. */
@NullMarked
package dev.tenon.identity.accounts;

import org.jspecify.annotations.NullMarked;
