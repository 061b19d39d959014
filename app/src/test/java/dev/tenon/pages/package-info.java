/** What holds of all pages alike. */
@NullMarked
package dev.tenon.pages;

import org.jspecify.annotations.NullMarked;
