package dev.tenon.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone, or the system, acting inside one organization.
 *
 * @param userId the acting user; null for the system's own work
 * @param accountId the signed-in account; null for the system's own work
 * @param seesPrivate whether private projects show without membership: administrators, imports,
 *     exports and jobs
 */
public record Tenant(
    UUID organizationId,
    @Nullable UUID userId,
    @Nullable UUID accountId,
    boolean seesPrivate,
    Via via,
    UUID requestId)
    implements Context {

  /** The system at work inside an organization, with every project in sight. */
  public static Tenant system(UUID organizationId, Via via, UUID requestId) {
    return new Tenant(organizationId, null, null, true, via, requestId);
  }
}
