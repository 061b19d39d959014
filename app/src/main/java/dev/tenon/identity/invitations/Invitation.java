package dev.tenon.identity.invitations;

import dev.tenon.web.Role;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to join and hasn't answered. */
@About("Somebody who was asked to join and hasn't answered.")
public record Invitation(
    UUID id,
    String email,
    @About("What they will be in the organization.") Role role,
    @About("The imported user that accepting makes theirs; null makes a new one.")
        @Nullable UUID userId,
    @About("Who asked them.") @Nullable UUID invitedByUserId,
    Instant createdAt,
    @About("When its link ends.") Instant expiresAt) {}
