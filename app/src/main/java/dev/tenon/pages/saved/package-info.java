/** Filters that people keep, kept and changed from a project's views. */
@NullMarked
package dev.tenon.pages.saved;

import org.jspecify.annotations.NullMarked;
