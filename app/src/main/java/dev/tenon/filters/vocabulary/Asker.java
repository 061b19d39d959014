package dev.tenon.filters.vocabulary;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a filter is compiled: the same text means other rows to somebody else, tomorrow, or
 * further east.
 *
 * @param me whom {@code me} means, or null when nobody in particular asks
 * @param clock what {@code today} counts from
 * @param zone where the asker's days begin; the clock's own zone doesn't count
 */
public record Asker(@Nullable UUID me, Clock clock, ZoneId zone, Names names) {}
