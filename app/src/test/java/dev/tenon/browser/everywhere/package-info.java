/** Every page: whether everybody can use it, with and without scripts, and what opens over it. */
@NullMarked
package dev.tenon.browser.everywhere;

import org.jspecify.annotations.NullMarked;
