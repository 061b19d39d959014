package dev.tenon.teams;

import java.time.Instant;
import java.util.UUID;

/** Somebody in a team. */
public record TeamMember(UUID userId, String displayName, TeamRole role, Instant createdAt) {}
