package dev.tenon.db;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a statement runs. Every value is a UUID, an enumeration or a flag, so that none can
 * carry SQL into the settings made of it. The database's policies and its audit trigger read them.
 */
public sealed interface Context permits Tenant, Visitor {
  @Nullable UUID accountId();

  Via via();

  UUID requestId();

  /** The transaction-local settings, always the same six in the same order. */
  default List<Setting> settings() {
    return switch (this) {
      case Tenant tenant ->
          settings(
              tenant.organizationId(), tenant.userId(), tenant.seesPrivate() ? "on" : "", this);
      case Visitor visitor -> settings(null, null, "", visitor);
    };
  }

  private static List<Setting> settings(
      @Nullable UUID organizationId, @Nullable UUID userId, String seesPrivate, Context context) {
    return List.of(
        new Setting("app.organization_id", text(organizationId)),
        new Setting("app.user_id", text(userId)),
        new Setting("app.account_id", text(context.accountId())),
        new Setting("app.sees_private", seesPrivate),
        new Setting("app.performed_via", context.via().text()),
        new Setting("app.request_id", context.requestId().toString()));
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  /** One setting; the value is a UUID, a lower-case word or empty. */
  record Setting(String name, String value) {}
}
