package dev.tenon.projects;

import dev.tenon.web.ProjectRole;
import java.time.Instant;
import java.util.UUID;

/** Somebody in a project. */
public record ProjectMember(UUID userId, String displayName, ProjectRole role, Instant createdAt) {}
