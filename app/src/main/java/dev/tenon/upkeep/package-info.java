/** What an installation does by itself to stay small and ready. */
@NullMarked
package dev.tenon.upkeep;

import org.jspecify.annotations.NullMarked;
