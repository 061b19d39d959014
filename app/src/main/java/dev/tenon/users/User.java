package dev.tenon.users;

import dev.tenon.web.Role;
import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as one organization knows them. */
@About("A person as one organization knows them.")
public record User(
    UUID id,
    String displayName,
    @About("Null for people who were imported and whom nobody has claimed yet.")
        @Nullable String email,
    @About("What they may do: admin runs the organization, member works, viewer reads.") Role role,
    @About("Whether they can sign in; imported people can once they have claimed their user.")
        boolean hasAccount,
    @About("Their login where they were imported from.") @Nullable String importedLogin,
    @About("Whom they report to.") @Nullable UUID managerUserId,
    @About("Their IANA time zone; null takes the organization's.") @Nullable String timeZone,
    @About("Their BCP 47 language tag; null takes the organization's.") @Nullable String locale,
    Instant createdAt,
    Instant updatedAt,
    @About("When they left: they can't enter any more; what they wrote stays theirs.")
        @Nullable Instant deactivatedAt,
    int version)
    implements Versioned {}
