/** What is promised about tasks' relations. */
@NullMarked
package dev.tenon.tasks.relations;

import org.jspecify.annotations.NullMarked;
