/** What people say about tasks, in threads. */
@NullMarked
package dev.tenon.comments;

import org.jspecify.annotations.NullMarked;
