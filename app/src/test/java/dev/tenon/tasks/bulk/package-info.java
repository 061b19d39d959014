/** What is promised about tasks' bulk. */
@NullMarked
package dev.tenon.tasks.bulk;

import org.jspecify.annotations.NullMarked;
