package dev.tenon.schema.command.options;

import dev.tenon.schema.database.Target;
import java.time.Duration;
import java.util.Optional;

/** A parent command that knows a database for those who name none. */
@FunctionalInterface
public interface DefaultTarget {

  /** The database, or empty when one must be named. */
  Optional<Target> withTimeout(Duration timeout);
}
