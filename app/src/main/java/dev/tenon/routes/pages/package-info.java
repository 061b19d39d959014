/** The table of all pages, a class for each area. */
@NullMarked
package dev.tenon.routes.pages;

import org.jspecify.annotations.NullMarked;
