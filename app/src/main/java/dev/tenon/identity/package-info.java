/** Accounts, sign-in, sessions, API tokens and invitations: who somebody is. */
@NullMarked
package dev.tenon.identity;

import org.jspecify.annotations.NullMarked;
