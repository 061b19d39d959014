/** What is promised about tasks. */
@NullMarked
package dev.tenon.tasks;

import org.jspecify.annotations.NullMarked;
