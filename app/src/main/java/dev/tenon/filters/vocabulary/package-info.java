/**
 * What lists can be filtered by, and how a filter becomes a condition that PostgreSQL evaluates.
 */
@NullMarked
package dev.tenon.filters.vocabulary;

import org.jspecify.annotations.NullMarked;
