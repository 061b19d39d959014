/** Signing in and out, and choosing an organization, as pages. */
@NullMarked
package dev.tenon.pages.identity;

import org.jspecify.annotations.NullMarked;
