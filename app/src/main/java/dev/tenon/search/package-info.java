/** Finding tasks by what is written in them, and the short way to a task or a project. */
@NullMarked
package dev.tenon.search;

import org.jspecify.annotations.NullMarked;
