package dev.tenon.identity.sessions;

import dev.tenon.db.Via;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import dev.tenon.web.shape.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who calls, as whom, and how far that reaches. */
@About("Who calls: the account, the organization it acts in, and what it may do there.")
public record Session(
    @About("The session's id, or the API token's.") UUID id,
    @About("How the caller came in: session or api_token.") Via via,
    UUID accountId,
    String email,
    List<Scope> scopes,
    @About("When it ends unless used; null for API tokens.") @Nullable Instant expiresAt,
    @About("The organization that the caller acts in; null until one is chosen.")
        @Nullable Membership membership) {

  /** Who the caller is in an organization. */
  @About("A person's place in an organization.")
  public record Membership(
      UUID organizationId,
      String organizationSlug,
      String organizationName,
      UUID userId,
      String displayName,
      Role role) {}
}
