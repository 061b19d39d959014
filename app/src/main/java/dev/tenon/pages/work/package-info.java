/** Where one's own work is, and how to find the rest. */
@NullMarked
package dev.tenon.pages.work;

import org.jspecify.annotations.NullMarked;
