/** What people write, as its reader is to see it: with the tasks and people that they know. */
@NullMarked
package dev.tenon.texts;

import org.jspecify.annotations.NullMarked;
