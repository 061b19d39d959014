package dev.tenon.db;

import dev.tenon.bench.micro.Running;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.tasks.task.TaskStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * From a statement of named values to one that is ready to be sent, the tenant's settings first.
 */
@State(Scope.Benchmark)
public class BindingBenchmark {
  private static final Sql FIND =
      TaskStatements.of(
          """
          select {columns}
            from tasks t
           where t.organization_id = :organization_id
             and {task}
             and t.deleted_at is null
          """);

  private final Tenant tenant =
      new Tenant(
          new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), false, Via.API_TOKEN, new UUID(1, 4));
  private final TaskRef task = TaskRef.of("WEB-42");
  private final Connection connection;

  public BindingBenchmark() {
    try {
      this.connection = Running.connections().getConnection();
    } catch (SQLException fault) {
      throw DatabaseFailure.of(fault);
    }
  }

  @Benchmark
  public PreparedStatement bindOneTask() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FIND.textAfterSetting())) {
      int from = new TenantSetting.WithFirstStatement().set(statement, tenant);
      task.in(FIND).set(statement, from, tenant);
      return statement;
    }
  }
}
