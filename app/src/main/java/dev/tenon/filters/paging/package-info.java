/** Sorted lists page by page: each page starts after the last row of the one before. */
@NullMarked
package dev.tenon.filters.paging;

import org.jspecify.annotations.NullMarked;
