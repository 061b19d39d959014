package dev.tenon.organizations;

import dev.tenon.web.Versioned;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.UUID;

/** An organization as its people see it. */
@About("An organization: a tenant, which sees nothing of the others.")
public record Organization(
    UUID id,
    String name,
    @About("Its name in addresses.") String slug,
    @About("What decides its limits: free, team, business or enterprise.") String subscriptionTier,
    @About("The IANA time zone of people who have set none.") String timeZone,
    @About("The BCP 47 language tag of people who have set none.") String locale,
    Instant createdAt,
    Instant updatedAt,
    int version)
    implements Versioned {}
