/** An organization's settings, as their readers get them. */
@NullMarked
package dev.tenon.pages.settings;

import org.jspecify.annotations.NullMarked;
