package dev.tenon.schema.migrations;

import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.migrations.files.History;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Run;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that rules look at.
 *
 * @param run what the pending migrations did on the shadow
 * @param weights how many rows the target's tables have
 * @param all every migration of the folder
 * @param history what the target has of them
 * @param drift how the target differs from what its migrations make; empty when nobody could tell
 * @param whole false when some of the target was not read, so that it is not on the shadow either
 * @param uses what is known of the application's statements
 * @param tenantColumn the column that tells tenants apart; null without tenancy
 */
public record Judged(
    Run run,
    Weights weights,
    List<Migration> all,
    History history,
    Optional<Comparison> drift,
    boolean whole,
    Uses uses,
    @Nullable String tenantColumn) {

  public Judged {
    all = List.copyOf(all);
  }
}
