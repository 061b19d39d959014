/** Making a task: in a dialog over a project's views, or on a page from anywhere. */
@NullMarked
package dev.tenon.pages.making;

import org.jspecify.annotations.NullMarked;
