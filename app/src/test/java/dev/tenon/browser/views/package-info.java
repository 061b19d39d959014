/** A project's views: list, table, board and calendar, and what they show. */
@NullMarked
package dev.tenon.browser.views;

import org.jspecify.annotations.NullMarked;
