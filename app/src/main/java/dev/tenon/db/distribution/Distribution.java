package dev.tenon.db.distribution;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Spreads the schema of a database over the nodes of its Citus cluster. */
public final class Distribution {
  /** What Citus must allow for row-level security and triggers to work on its nodes. */
  private static final List<Requirement> SETTINGS =
      List.of(
          // Else a table with triggers isn't taken at all.
          new Requirement("citus.enable_unsafe_triggers", "on"),
          // The audit trail and the rules are triggers that write and read other tables.
          new Requirement("citus.allow_nested_distributed_execution", "on"),
          // How row-level security and the audit trail learn of tenant and caller.
          new Requirement("citus.propagate_set_commands", "local"));

  /** A node is reached by the role that acts, and the owners of functions act in them. */
  private static final String CANNOT_LOG_IN =
      """
      select quote_ident(rolname) as name
        from pg_roles
       where rolname in ('tenon_identity', 'tenon_audit', 'tenon_guard')
         and not rolcanlogin
       order by rolname
      """;

  private final DatabaseUrl owner;

  /**
   * Of one database.
   *
   * @param owner connects as {@code tenon_owner}
   */
  public Distribution(DatabaseUrl owner) {
    this.owner = owner;
  }

  private record Requirement(String setting, String value) {
    String sql() {
      return "alter system set %s = '%s'".formatted(setting, value);
    }

    String isMet() {
      return "coalesce(current_setting('%s', true), '') = '%s'".formatted(setting, value);
    }
  }

  /** What is left to do, in order; nothing, when all is done. */
  public List<Step> steps() {
    return on(connection -> Plan.of(new Catalog(connection).schema()));
  }

  /** The same as a script for psql, with what an administrator must do first. */
  public String script() {
    return on(connection -> {
      var catalog = new Catalog(connection);
      List<Step> steps = Plan.of(catalog.schema());
      List<String> missing = missing(catalog);
      var script = new StringBuilder();
      script.append(
          catalog.isCluster()
              ? "-- What is left to do in this cluster.\n"
              : "-- A plan only: this database has no Citus extension, and can't carry it out.\n");
      if (!missing.isEmpty()) {
        script.append("\n-- First, as a superuser and on every node:\n");
        missing.forEach(sql -> script.append("--   ").append(sql).append(";\n"));
      }
      if (steps.isEmpty()) {
        script.append("\n-- Nothing: all tables are distributed, and all keys are there.\n");
      }
      if (!steps.isEmpty()) {
        script.append(opening());
      }
      for (Step step : steps) {
        script.append('\n').append(step.script());
      }
      return script.toString();
    });
  }

  /**
   * Carries the plan out, one transaction a step. Broken off, it is taken up by the next run.
   *
   * @param done hears of each step when it is committed
   * @return how many steps there were
   * @throws OperatorFault when the database isn't a prepared cluster's, or a step fails: those
   *     before it stay
   */
  public int run(Consumer<Step> done) {
    return on(connection -> {
      var catalog = new Catalog(connection);
      if (!catalog.isCluster()) {
        throw new OperatorFault(
            """
            %s has no Citus extension, so there is nothing to distribute it over. `./tenon \
            database distribute --plan` prints what would be done on a cluster.\
            """
                .formatted(owner));
      }
      List<String> missing = missing(catalog);
      if (!missing.isEmpty()) {
        throw new OperatorFault(
            "The cluster isn't prepared. On every node, a superuser runs:\n\n  %s;"
                .formatted(String.join(";\n  ", missing)));
      }
      List<Step> steps = Plan.of(catalog.schema());
      for (Step step : steps) {
        carryOut(connection, step);
        done.accept(step);
      }
      return steps.size();
    });
  }

  /** What keeps the script from going on after an error, and from beginning where it can't end. */
  private static String opening() {
    String isPrepared =
        SETTINGS.stream().map(Requirement::isMet).collect(Collectors.joining(" and "));
    return
"""

    \\set ON_ERROR_STOP on
    set search_path = public;
    do $$
    begin
      if to_regclass('pg_dist_partition') is null then
        raise exception 'this database has no Citus extension: nothing was done';
      end if;
      if not (%s)
        or exists (
%s)
      then
        raise exception 'the cluster is not prepared: nothing was done'
          using hint = 'A superuser comes first, on every node: see the top of a new plan.';
      end if;
    end
    $$;
"""
        .formatted(isPrepared, CANNOT_LOG_IN.strip().indent(10).stripTrailing());
  }

  private static List<String> missing(Catalog catalog) throws SQLException {
    List<String> missing = new ArrayList<>();
    for (Requirement requirement : SETTINGS) {
      if (!catalog.answer("select " + requirement.isMet())) {
        missing.add(requirement.sql());
      }
    }
    if (!missing.isEmpty()) {
      missing.add("select pg_reload_conf()");
    }
    catalog.list(CANNOT_LOG_IN, row -> row.getString("name")).stream()
        .map("alter role %s login"::formatted)
        .forEach(missing::add);
    return missing;
  }

  private static void carryOut(Connection connection, Step step) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (String sql : step.statements()) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException fault) {
      connection.rollback();
      throw new OperatorFault(
          "It stopped at “%s”: %s\nWhat came before is done. Put that right and run it again."
              .formatted(step.title(), fault.getMessage()),
          fault);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = owner.dataSource().getConnection()) {
      // The catalog leaves out what the path finds, in what it writes of keys and policies.
      connection.setSchema("public");
      return work.on(connection);
    } catch (SQLException fault) {
      throw new OperatorFault(
          "The database %s cannot be used: %s".formatted(owner, fault.getMessage()), fault);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
