/** How a project is set up, as pages: its members, its workflow, its labels. */
@NullMarked
package dev.tenon.pages.setup;

import org.jspecify.annotations.NullMarked;
