/** What is promised about the filters that people keep. */
@NullMarked
package dev.tenon.tasks.saved;

import org.jspecify.annotations.NullMarked;
