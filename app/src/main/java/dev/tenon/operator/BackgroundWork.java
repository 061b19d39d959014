package dev.tenon.operator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of background work that waits, runs, or is to be tried again.
 *
 * @param subject which one of its kind; an id, or a word for what recurs
 * @param processName which process is at it; null while none is
 * @param failures how often in a row it failed
 */
public record BackgroundWork(
    String name,
    String subject,
    Instant dueAt,
    boolean running,
    @Nullable String processName,
    @Nullable Instant lastSuccessAt,
    @Nullable Instant lastFailureAt,
    int failures) {}
