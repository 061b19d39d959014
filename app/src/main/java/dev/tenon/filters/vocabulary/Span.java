package dev.tenon.filters.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What a value that can be compared stands for: a day is many moments, a month many days.
 *
 * @param from the first
 * @param until the first that no longer belongs to it, or null when it's {@code from} alone
 */
record Span(Object from, @Nullable Object until) {
  static Span point(Object value) {
    return new Span(value, null);
  }
}
