/** What all lists have in common: from a request's filter, sort and cursor to one page. */
@NullMarked
package dev.tenon.lists;

import org.jspecify.annotations.NullMarked;
