package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.migrations.files.History;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Run;
import dev.tenon.schema.migrations.watch.Run.Failure;
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
 * @param lacking what of the target the shadow lacks, although it was read
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
    List<Gap> lacking,
    Uses uses,
    @Nullable String tenantColumn) {

  public Judged {
    all = List.copyOf(all);
    lacking = List.copyOf(lacking);
  }

  /** The failure of which nobody can tell whether the target has it as well. */
  public Optional<Failure> undecided() {
    return Optional.ofNullable(run.failure())
        .filter(failure -> !(whole && lacking.isEmpty()) && failure.mayBeOfALack());
  }
}
