/** People as one organization knows them. */
@NullMarked
package dev.tenon.users;

import org.jspecify.annotations.NullMarked;
