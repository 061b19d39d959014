/** Letters by e-mail. */
@NullMarked
package dev.tenon.mail;

import org.jspecify.annotations.NullMarked;
