package dev.tenon.schema.shadow;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.catalog.Rights;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.catalog.table.Table.Kind;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Target;
import dev.tenon.schema.shadow.ddl.Ddl;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database that nobody else uses, empty at first and gone when closed. */
public final class Shadow implements AutoCloseable {

  private static final String STAND_IN =
      "nothing stands behind it on the shadow, so that its rows can be neither read nor written"
          + " there.";

  private static final Rights NOBODYS = new Rights(List.of(), List.of(), List.of(), List.of());

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final @Nullable ThrowAwayServer own;
  private final Target server;
  private final String name = "tenon_shadow_" + Long.toHexString(new SecureRandom().nextLong());
  private final Thread dropOnExit = new Thread(this::drop, "drop the shadow database");

  private Shadow(@Nullable ThrowAwayServer own, Target server) {
    this.own = own;
    this.server = server;
    onServer("create database %s template template0".formatted(name));
  }

  /**
   * A database on a server started for it alone, which takes some seconds.
   *
   * @throws DatabaseFailure when this machine can't run one
   */
  public static Shadow start() {
    var server = ThrowAwayServer.start();
    return new Shadow(server, server.target(TIMEOUT));
  }

  /**
   * A database on a server that is there. The roles that a clone needs and that it lacks are made,
   * and stay on it; those that it has are left as they are.
   *
   * @throws DatabaseFailure when none may be made there
   */
  public static Shadow on(Target server) {
    var shadow = new Shadow(null, server);
    Runtime.getRuntime().addShutdownHook(shadow.dropOnExit);
    return shadow;
  }

  /**
   * Gives it the schema of a catalog, without rows.
   *
   * @param session on the database that the catalog was read from
   * @return what could not be made, and why
   */
  public List<Gap> clone(Catalog catalog, ReadOnlySession session, Progress progress) {
    var there = own == null ? catalog().rights() : NOBODYS;
    var gaps = new ArrayList<>(Ddl.otherwise(catalog, there));
    gaps.addAll(new Cloning(target()).run(Ddl.of(catalog, there, session), progress));
    catalog.ownTables().stream()
        .filter(table -> table.kind() == Kind.FOREIGN)
        .map(table -> new Gap("foreign table " + table.name(), STAND_IN))
        .forEach(gaps::add);
    return gaps;
  }

  /** What is in it now. */
  public Catalog catalog() {
    try (var session = ReadOnlySession.open(target())) {
      return CatalogReader.read(session, Scope.ALL, Progress.SILENT);
    }
  }

  /** Where it is, as a user who may do everything. */
  public Target target() {
    var url = server.url();
    var parameters = url.indexOf('?');
    var place = parameters < 0 ? url : url.substring(0, parameters);
    return new Target(
        place.substring(0, place.lastIndexOf('/') + 1)
            + name
            + (parameters < 0 ? "" : url.substring(parameters)),
        server.user(),
        server.password(),
        TIMEOUT);
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(dropOnExit);
    } catch (IllegalStateException stopping) {
      return; // the process is on its way out, and the hook is at work
    }
    drop();
  }

  private void drop() {
    onServer("drop database if exists %s with (force)".formatted(name));
  }

  private void onServer(String sql) {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new DatabaseFailure(
          "No shadow database on %s: %s".formatted(server, DatabaseFailure.firstLine(refused)),
          refused);
    }
  }
}
