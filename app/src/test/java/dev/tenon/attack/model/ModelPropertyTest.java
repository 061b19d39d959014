package dev.tenon.attack.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Random work of eight people in two organizations, all at once over HTTP, against a model in
 * memory. Each sees what the model says, and nothing of the others; numbers have no gaps; every
 * change is audited. A failure prints the seed that makes the same steps again.
 */
final class ModelPropertyTest {
  private static final String AUDITED =
      """
      select record_id || ' ' || entity_type || ' ' || action, count(*)
        from audit.audit_logs
       where organization_id = ?
         and entity_type in ('tasks', 'task_assignees')
       group by 1
      """;

  private static final String GAPS =
      """
      select count(*)
        from (select p.last_task_number, count(t.id) as tasks, max(t.number) as last
                from projects p
                left join tasks t
                  on t.organization_id = p.organization_id
                 and t.project_id = p.id
               where p.organization_id = ?
               group by p.id, p.last_task_number) as counted
       where tasks <> coalesce(last, 0)
          or tasks <> last_task_number
      """;

  @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everybodySeesWhatTheModelSays(@ForAll("steps") List<Step> steps)
      throws SQLException, InterruptedException, ExecutionException {
    List<Tenancy> tenancies = List.of(new Tenancy(), new Tenancy());
    work(tenancies, steps);
    for (Tenancy tenancy : tenancies) {
      tenancy.lookAround();
      Tenancy other = tenancies.get(tenancy == tenancies.getFirst() ? 1 : 0);
      for (ModelTask task : tenancy.tasks()) {
        other.actors().getFirst().client().get("/tasks/" + task.id).expect(404);
      }
      assertThat(counts(GAPS, tenancy, true)).as("projects with gaps").containsEntry("gaps", 0);
      assertThat(counts(AUDITED, tenancy, false)).isEqualTo(audited(tenancy));
    }
  }

  /** Each person does their steps in order, and all do so at the same time. */
  private static void work(List<Tenancy> tenancies, List<Step> steps)
      throws InterruptedException, ExecutionException {
    int people = tenancies.getFirst().actors().size();
    List<Future<?>> works = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tenancies.size() * people)) {
      for (Tenancy tenancy : tenancies) {
        for (int i = 0; i < people; i++) {
          int actor = i;
          works.add(
              threads.submit(() ->
                  steps.stream()
                      .filter(step -> step.actor() % people == actor)
                      .forEach(step -> tenancy.step(tenancy.actors().get(actor), step))));
        }
      }
    }
    for (Future<?> work : works) {
      work.get();
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Step.Action.class),
            Arbitraries.integers().between(0, 1_000),
            Arbitraries.integers().between(0, 1_000))
        .as(Step::new)
        .list()
        .ofSize(160);
  }

  private static Map<String, Integer> audited(Tenancy tenancy) {
    Map<String, Integer> audited = new TreeMap<>();
    for (ModelTask task : tenancy.tasks()) {
      task.audited.forEach((what, count) -> audited.put(task.id + " " + what, count));
    }
    return audited;
  }

  private static Map<String, Integer> counts(String sql, Tenancy tenancy, boolean alone)
      throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Connection superuser = TestDatabase.superuser().getConnection();
        PreparedStatement count = superuser.prepareStatement(sql)) {
      count.setObject(1, tenancy.id());
      try (ResultSet rows = count.executeQuery()) {
        while (rows.next()) {
          counts.put(alone ? "gaps" : rows.getString(1), rows.getInt(alone ? 1 : 2));
        }
      }
    }
    return counts;
  }
}
