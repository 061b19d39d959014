package dev.tenon.schema.migrations;

import dev.tenon.schema.database.Target;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.files.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged, and how.
 *
 * @param migrations all of the folder, in their order
 * @param since the first version to judge; null for all that are pending
 * @param role who migrates; null to work it out
 * @param limited true when whoever migrates has a lock_timeout already
 * @param leastRows no table of the target counts as smaller
 * @param uses the application's statements
 * @param tenantColumn the column that tells tenants apart; null without tenancy
 * @param preparation SQL to run on a shadow that is made from nothing; empty for none
 * @param shadowServer where the shadow is made; null for a server of its own
 */
public record Plan(
    List<Migration> migrations,
    @Nullable Version since,
    @Nullable String role,
    boolean limited,
    long leastRows,
    Uses uses,
    @Nullable String tenantColumn,
    String preparation,
    @Nullable Target shadowServer) {

  public Plan {
    migrations = List.copyOf(migrations);
  }

  /** A plan of which all but the files is left to be worked out. */
  public static Plan of(List<Migration> migrations) {
    return new Plan(migrations, null, null, false, 0, Uses.UNKNOWN, null, "", null);
  }

  /** True when the shadow is made on a server that stays. */
  boolean isGuest() {
    return shadowServer != null;
  }

  /** True for what is judged when it is pending: it comes after what was judged before. */
  boolean covers(Migration migration) {
    return since == null
        || migration.version() == null
        || migration.version().compareTo(since) >= 0;
  }
}
