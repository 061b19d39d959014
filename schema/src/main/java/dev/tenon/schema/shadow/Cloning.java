package dev.tenon.schema.shadow;

import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.Target;
import dev.tenon.schema.shadow.ddl.Ddl;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the statements that make a schema. One that fails is tried again when others have run, since
 * it may need what they make; what fails until nothing moves any more is left out.
 */
final class Cloning {

  /** Texts of the catalog name all schemas; the bodies of routines that they call may not. */
  private static final List<String> PATHS = List.of("''", "public");

  private final Target target;

  Cloning(Target target) {
    this.target = target;
  }

  /** A statement that failed, and how. */
  private record Failed(Ddl ddl, SQLException failure) {}

  List<Gap> run(List<Ddl> statements, Progress progress) {
    try (var connection = target.connect();
        var statement = connection.createStatement()) {
      statement.execute("set check_function_bodies = off");
      statement.execute("set client_min_messages = error");
      var left = statements;
      List<Failed> failed = List.of();
      var idle = 0;
      for (var round = 0; !left.isEmpty() && idle < PATHS.size(); round++) {
        statement.execute("set search_path = " + PATHS.get(round % PATHS.size()));
        failed = tried(statement, left, progress);
        idle = failed.size() < left.size() ? 0 : idle + 1;
        left = failed.stream().map(Failed::ddl).toList();
      }
      return failed.stream().map(Cloning::gap).toList();
    } catch (SQLException lost) {
      throw new DatabaseFailure("The shadow database was lost: " + lost.getMessage(), lost);
    }
  }

  private static List<Failed> tried(Statement statement, List<Ddl> ddls, Progress progress)
      throws SQLException {
    var failed = new ArrayList<Failed>();
    for (var i = 0; i < ddls.size(); i++) {
      if (i % 50 == 0) {
        progress.at("shadow", i, ddls.size());
      }
      try {
        statement.execute(ddls.get(i).sql());
      } catch (SQLException refused) {
        if (!isAlive(statement.getConnection())) {
          throw refused;
        }
        failed.add(new Failed(ddls.get(i), refused));
      }
    }
    return failed;
  }

  private static boolean isAlive(Connection connection) throws SQLException {
    return !connection.isClosed();
  }

  private static Gap gap(Failed failed) {
    return new Gap(failed.ddl().makes(), DatabaseFailure.firstLine(failed.failure()));
  }
}
