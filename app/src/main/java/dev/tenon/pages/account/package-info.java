/** What people manage of their own as pages: profile, sessions, API tokens. */
@NullMarked
package dev.tenon.pages.account;

import org.jspecify.annotations.NullMarked;
