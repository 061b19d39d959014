/** What is promised about a person's own work. */
@NullMarked
package dev.tenon.tasks.mine;

import org.jspecify.annotations.NullMarked;
