package dev.tenon.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization from outside: its name, and how much it holds.
 *
 * @param isEstimate whether tasks and comments are about so many
 */
public record OrganizationSize(
    UUID id,
    String name,
    String slug,
    String tier,
    Instant createdAt,
    @Nullable Instant deletedAt,
    long members,
    long projects,
    long tasks,
    long comments,
    long attachmentBytes,
    boolean isEstimate) {}
