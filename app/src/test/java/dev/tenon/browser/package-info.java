/** The pages in a real browser: journeys, accessibility, and nothing on the console. */
@NullMarked
package dev.tenon.browser;

import org.jspecify.annotations.NullMarked;
