package dev.tenon.command.running;

import dev.tenon.schema.database.Target;
import dev.tenon.settings.Settings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of the settings, for schema commands that name none. It is opened when the first
 * asks for it, as the owner of the schema where the settings know one.
 */
public final class OwnDatabase implements AutoCloseable {
  private @Nullable DatabaseAccess access;

  /** Where it is, for statements that may take so long. */
  public Optional<Target> target(Duration timeout) {
    if (access == null) {
      access = DatabaseAccess.toVisit(Settings.of(System.getenv()));
    }
    var url = access.owner().orElse(access.application());
    return Optional.of(new Target(url.jdbc(), url.user(), url.password(), timeout));
  }

  @Override
  public void close() {
    if (access != null) {
      access.close();
    }
  }
}
