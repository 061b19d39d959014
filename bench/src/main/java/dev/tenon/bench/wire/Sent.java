package dev.tenon.bench.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the application sent, with the values that it bound, as text.
 *
 * @param sql with {@code $1}, {@code $2} and so on for the values
 * @param types the object ids of the values' types; 0 where PostgreSQL is to find out
 * @param closesTrip whether the next statement waits for this one's answer
 */
public record Sent(
    String sql, List<Integer> types, List<@Nullable String> values, boolean closesTrip) {}
