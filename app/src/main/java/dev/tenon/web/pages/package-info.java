/** What pages are made by: templates, words in each language, forms, and where somebody is. */
@NullMarked
package dev.tenon.web.pages;

import org.jspecify.annotations.NullMarked;
