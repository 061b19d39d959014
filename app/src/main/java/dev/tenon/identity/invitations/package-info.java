/** Asking people to join, by links that are good once. */
@NullMarked
package dev.tenon.identity.invitations;

import org.jspecify.annotations.NullMarked;
