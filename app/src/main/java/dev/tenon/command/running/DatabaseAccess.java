package dev.tenon.command.running;

import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.db.embedded.Logins;
import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.Migrations;
import dev.tenon.db.installation.ServerVersion;
import dev.tenon.faults.OperatorFault;
import dev.tenon.settings.Setting;
import dev.tenon.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The database that the settings name, for as long as a command runs. Closing it stops the embedded
 * PostgreSQL where this command is what started it.
 */
public sealed interface DatabaseAccess extends AutoCloseable {
  /** As the role that the application serves with. */
  DatabaseUrl application();

  /** As the role that owns the schema; empty when the settings don't name it. */
  Optional<DatabaseUrl> owner();

  @Override
  void close();

  /** For a server: an embedded PostgreSQL must be its own. */
  static DatabaseAccess toServe(Settings settings) {
    return external(settings).orElseGet(() -> new Started(EmbeddedDatabase.start(settings.data())));
  }

  /** For a command that ends: it shares the embedded PostgreSQL of a server that is running. */
  static DatabaseAccess toVisit(Settings settings) {
    return external(settings)
        .or(() -> EmbeddedDatabase.running(settings.data()).map(Joined::new))
        .orElseGet(() -> toServe(settings));
  }

  private static Optional<DatabaseAccess> external(Settings settings) {
    return settings
        .database()
        .map(application -> new External(application, settings.databaseOwner()));
  }

  /**
   * Makes sure that the schema is the one that this program was written for.
   *
   * @return how many migrations were applied
   */
  default int requireCurrentSchema() {
    List<String> pending = Migrations.pending(application());
    if (pending.isEmpty()) {
      return 0;
    }
    return Migrations.migrate(
        owner()
            .orElseThrow(() ->
                new OperatorFault(
                    """
                    The schema of %s misses %d migrations, the first of them %s. Set %s to the \
                    same database as tenon_owner, and it is migrated at start or by `./tenon \
                    database migrate`. In a new database, have an administrator run what \
                    `./tenon database prepare` prints first.\
                    """
                        .formatted(
                            application(),
                            pending.size(),
                            pending.getFirst(),
                            Setting.DATABASE_OWNER_URL.variable()))));
  }

  /** An embedded PostgreSQL that this process runs. */
  record Started(EmbeddedDatabase database) implements DatabaseAccess {
    @Override
    public DatabaseUrl application() {
      return database.logins().application();
    }

    @Override
    public Optional<DatabaseUrl> owner() {
      return Optional.of(database.logins().owner());
    }

    @Override
    public void close() {
      database.close();
    }
  }

  /** An embedded PostgreSQL that another process runs. */
  record Joined(Logins logins) implements DatabaseAccess {
    @Override
    public DatabaseUrl application() {
      return logins.application();
    }

    @Override
    public Optional<DatabaseUrl> owner() {
      return Optional.of(logins.owner());
    }

    @Override
    public void close() {}
  }

  /** A PostgreSQL of the operator's own. */
  record External(DatabaseUrl application, Optional<DatabaseUrl> owner) implements DatabaseAccess {
    public External {
      ServerVersion.of(application).requireSupported();
    }

    @Override
    public void close() {}
  }
}
