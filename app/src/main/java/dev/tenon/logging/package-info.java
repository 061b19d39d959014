/** One line an event: text for a person at a terminal, JSON for everything else. */
@NullMarked
package dev.tenon.logging;

import org.jspecify.annotations.NullMarked;
