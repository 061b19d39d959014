package dev.tenon.identity.sessions;

import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of the places where an account is signed in. */
@About("A place where the account is signed in.")
public record OpenSession(
    UUID id,
    @About("Whether it is the one that asks.") boolean current,
    @About("The organization that it works in; null until one is chosen.")
        @Nullable UUID organizationId,
    Instant createdAt,
    @About("When it was last used, to the minute.") Instant lastSeenAt,
    @About("When it ends unless used.") Instant expiresAt,
    @About("The browser as it introduced itself.") @Nullable String userAgent,
    @About("Where it was signed in from.") @Nullable String ipAddress) {}
