/** API tokens: keys with which programs act as a person in one organization. */
@NullMarked
package dev.tenon.identity.tokens;

import org.jspecify.annotations.NullMarked;
