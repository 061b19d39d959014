package dev.tenon.identity.accounts;

import dev.tenon.web.Role;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;

/** An organization that an account may enter. */
@About("An organization that the account may enter, and who it is there.")
public record Membership(
    UUID organizationId,
    String organizationSlug,
    String organizationName,
    UUID userId,
    Role role,
    Instant joinedAt) {}
