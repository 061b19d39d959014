package dev.tenon.web;

import dev.tenon.db.Context;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import java.util.Set;
import java.util.UUID;

/** Who calls, as their credential proves. */
public sealed interface Principal {

  /** The caller as the database is to know them. */
  Context context(UUID requestId);

  /** Nobody that we know. */
  record Anonymous() implements Principal {
    @Override
    public Context context(UUID requestId) {
      return new Visitor(null, Via.SESSION, requestId);
    }
  }

  /** A signed-in account that has chosen no organization. */
  record Account(UUID accountId, UUID sessionId) implements Principal {
    @Override
    public Context context(UUID requestId) {
      return new Visitor(accountId, Via.SESSION, requestId);
    }
  }

  /**
   * A person inside an organization.
   *
   * @param credentialId the session's or the API token's id
   */
  record Member(
      UUID accountId,
      UUID organizationId,
      UUID userId,
      Role role,
      Set<Scope> scopes,
      Via via,
      UUID credentialId)
      implements Principal {
    @Override
    public Tenant context(UUID requestId) {
      return new Tenant(organizationId, userId, accountId, role == Role.ADMIN, via, requestId);
    }
  }
}
