package dev.tenon.identity.invitations;

import dev.tenon.web.Role;
import dev.tenon.web.shape.About;
import java.time.Instant;

/** What a link invites to, as whoever holds it sees it. */
@About("What a link invites to.")
public record OpenInvitation(
    String organizationName,
    String email,
    Role role,
    Instant expiresAt,
    @About("Whether the e-mail has an account, which then has to sign in to accept.")
        boolean accountExists) {}
