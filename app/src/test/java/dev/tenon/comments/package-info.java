/** What is promised about comments. */
@NullMarked
package dev.tenon.comments;

import org.jspecify.annotations.NullMarked;
