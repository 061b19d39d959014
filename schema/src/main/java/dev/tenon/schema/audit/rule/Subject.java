package dev.tenon.schema.audit.rule;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Schema;
import dev.tenon.schema.database.ReadOnlySession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database under audit.
 *
 * @param tenantColumn the name of the column that tells tenants apart; null without tenancy
 * @param applicationRole whom the application works as; null when nobody knows
 * @param vaultSchemas schemas made for secrets
 * @param rows whether the tables' rows may be read
 */
public record Subject(
    ReadOnlySession session,
    Catalog catalog,
    @Nullable String tenantColumn,
    @Nullable String applicationRole,
    List<String> vaultSchemas,
    boolean rows) {

  public Subject {
    vaultSchemas = List.copyOf(vaultSchemas);
  }

  /** What a rule's SQL can name as {@code :schemas}, {@code :tenant_column}, … */
  public Map<String, ?> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("schemas", catalog.schemas().stream().map(Schema::name).toList());
    parameters.put("tenant_column", tenantColumn);
    parameters.put("application_role", applicationRole);
    parameters.put("vault_schemas", vaultSchemas);
    return parameters;
  }
}
