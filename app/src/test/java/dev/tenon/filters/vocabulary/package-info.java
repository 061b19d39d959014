/** What is promised about the SQL that filters become. */
@NullMarked
package dev.tenon.filters.vocabulary;

import org.jspecify.annotations.NullMarked;
