/** What strangers are told before they fill in a form. */
@NullMarked
package dev.tenon.pages.identity;

import org.jspecify.annotations.NullMarked;
