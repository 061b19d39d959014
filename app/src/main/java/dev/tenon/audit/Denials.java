package dev.tenon.audit;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;

/** Keeps on the audit log what people were not let do. */
public final class Denials {
  private static final Sql RECORD =
      Sql.of(
          """
          select audit.record_event(
                   'permission_denied', 'users', :user_id, null,
                   jsonb_build_object(
                     'operation', jsonb_build_array(null, :operation::text),
                     'code', jsonb_build_array(null, :code::text)))
          """);

  private final Db db;

  public Denials(Db db) {
    this.db = db;
  }

  /**
   * Records that the tenant's user was refused.
   *
   * @param operation the endpoint's name in the API's description
   * @param code why, as the problem told it
   */
  public void record(Tenant tenant, String operation, String code) {
    db.list(
        tenant,
        RECORD.bind("user_id", tenant.userId()).bind("operation", operation).bind("code", code),
        _ -> true);
  }
}
