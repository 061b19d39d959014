/** Projects as pages: their list, and the work in each. */
@NullMarked
package dev.tenon.pages.projects;

import org.jspecify.annotations.NullMarked;
