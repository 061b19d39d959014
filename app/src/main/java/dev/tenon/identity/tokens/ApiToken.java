package dev.tenon.identity.tokens;

import dev.tenon.web.Scope;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An API token, its secret aside. */
@About("A key with which a program acts as a person in one organization.")
public record ApiToken(
    UUID id,
    @About("As whom it acts.") UUID userId,
    String name,
    @About("Its first characters, to know it by.") String prefix,
    List<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @About("When it was last used, to the minute.") @Nullable Instant lastUsedAt,
    @About("When it was taken back.") @Nullable Instant revokedAt) {}
