/** What is promised about walks over sorted lists. */
@NullMarked
package dev.tenon.filters.paging;

import org.jspecify.annotations.NullMarked;
