/** What pages are dressed in: styles, scripts, icons and fonts, kept by browsers for ever. */
@NullMarked
package dev.tenon.web.assets;

import org.jspecify.annotations.NullMarked;
