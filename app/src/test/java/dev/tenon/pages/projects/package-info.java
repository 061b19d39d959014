/** Projects' pages, as their readers get them. */
@NullMarked
package dev.tenon.pages.projects;

import org.jspecify.annotations.NullMarked;
