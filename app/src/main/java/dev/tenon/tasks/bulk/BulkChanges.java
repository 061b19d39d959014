package dev.tenon.tasks.bulk;

import static java.util.Objects.requireNonNull;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Violation;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.ChangedTasks;
import dev.tenon.tasks.NewTasks;
import dev.tenon.tasks.Tasks;
import dev.tenon.tasks.task.Refusals;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskAccess;
import dev.tenon.tasks.task.TaskRef;
import dev.tenon.web.Failure;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.shape.About;
import dev.tenon.web.shape.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Changes many tasks in one transaction. Neighbours of one kind go to the database together. When
 * anything is refused, all is undone, and done again one at a time to tell which it was.
 */
public final class BulkChanges {
  private final Db db;
  private final Tasks tasks;
  private final Supplier<UUID> ids;

  public BulkChanges(Db db, Tasks tasks, Supplier<UUID> ids) {
    this.db = db;
    this.tasks = tasks;
    this.ids = ids;
  }

  /** The changes, in order. */
  public record Batch(@Length(min = 1, max = MOST) List<Operation> operations) {
    /** How many there may be at once. */
    public static final int MOST = 500;

    public Batch {
      if (operations.size() > MOST) {
        throw new IllegalArgumentException("must have at most " + MOST + " operations");
      }
    }
  }

  /** What was made and changed. */
  public record Outcome(
      @About("The tasks that were made, in the order of their operations.") List<Made> created,
      @About("How many tasks were changed, deleted or restored.") int changed) {}

  /** A task that was made. */
  public record Made(UUID id, String key) {}

  /** Makes all changes, or none. A failure names the first operation that is refused. */
  public Outcome apply(Tenant tenant, Batch batch) {
    List<Operation> operations = batch.operations();
    try {
      return db.in(tenant, tx -> together(tx, tenant, operations));
    } catch (Refused | Violation | Failure _) {
      return oneByOne(tenant, operations);
    }
  }

  private Outcome together(Tx tx, Tenant tenant, List<Operation> operations) {
    List<Made> created = new ArrayList<>();
    for (List<Operation> run : runs(operations)) {
      if (!apply(tx, tenant, run, created)) {
        throw new Refused();
      }
    }
    return new Outcome(created, operations.size() - created.size());
  }

  private Outcome oneByOne(Tenant tenant, List<Operation> operations) {
    AtomicInteger at = new AtomicInteger();
    try {
      return db.in(
          tenant,
          tx -> {
            List<Made> created = new ArrayList<>();
            int changed = 0;
            for (int i = 0; i < operations.size(); i++) {
              Operation operation = operations.get(i);
              at.set(i);
              if (!apply(tx, tenant, List.of(operation), created)) {
                explain(tx, operation);
              } else if (operation.op() != Operation.Kind.CREATE) {
                changed++;
              }
            }
            return new Outcome(created, changed);
          });
    } catch (Violation violation) {
      TaskRef task = operations.get(at.get()).task();
      throw located(
          task == null ? Refusals.of(violation) : tasks.refused(tenant, task, violation), at.get());
    } catch (Failure failure) {
      throw located(failure, at.get());
    }
  }

  /** Operations of one kind, and new tasks of one project: false where one of them is refused. */
  private boolean apply(Tx tx, Tenant tenant, List<Operation> run, List<Made> created) {
    return switch (run.getFirst().op()) {
      case CREATE -> create(tx, tenant, run, created);
      case UPDATE ->
          all(
              tx,
              run,
              one ->
                  ChangedTasks.update(
                      requireNonNull(one.task()),
                      requireNonNull(one.version()),
                      requireNonNull(one.patch())));
      case DELETE ->
          all(
              tx,
              run,
              one ->
                  ChangedTasks.delete(requireNonNull(one.task()), requireNonNull(one.version())));
      case RESTORE -> all(tx, run, one -> ChangedTasks.restore(requireNonNull(one.task())));
      case ASSIGN -> {
        MarkedTasks.assign(tx, tenant, run);
        yield true;
      }
      case LABEL -> {
        MarkedTasks.label(tx, run);
        yield true;
      }
    };
  }

  private boolean create(Tx tx, Tenant tenant, List<Operation> run, List<Made> created) {
    List<NewTasks.Made> drafts =
        run.stream().map(one -> new NewTasks.Made(ids.get(), requireNonNull(one.draft()))).toList();
    List<Task> made = tx.list(NewTasks.insert(tenant, project(run.getFirst()), drafts), Task.class);
    if (made.isEmpty()) {
      return false;
    }
    NewTasks.complete(tx, tenant, made.getFirst().projectId(), drafts);
    made.forEach(task -> created.add(new Made(task.id(), task.key())));
    return true;
  }

  private static boolean all(Tx tx, List<Operation> run, Function<Operation, Bound> statement) {
    return tx.updateAll(run.stream().map(statement).toList()) == run.size();
  }

  /** Why an operation changed nothing, unless there was nothing to change. */
  private static void explain(Tx tx, Operation operation) {
    switch (operation.op()) {
      case CREATE -> {
        throw Tasks.notMade(tx, project(operation));
      }
      case UPDATE, DELETE -> {
        TaskAccess.requireWritable(tx, requireNonNull(operation.task()));
        throw Failure.stale();
      }
      case ASSIGN, LABEL -> {
        // They explain by themselves.
      }
      case RESTORE ->
          TaskAccess.requireEvenDeleted(tx, requireNonNull(operation.task()), ProjectRole.MEMBER)
              .project()
              .writable();
    }
  }

  private static ProjectRef project(Operation operation) {
    return ProjectRef.of(requireNonNull(operation.project()));
  }

  /** Neighbours that go to the database together. */
  private static List<List<Operation>> runs(List<Operation> operations) {
    List<List<Operation>> runs = new ArrayList<>();
    for (Operation operation : operations) {
      if (runs.isEmpty() || !continues(runs.getLast().getLast(), operation)) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(operation);
    }
    return runs;
  }

  private static boolean continues(Operation before, Operation next) {
    return before.op() == next.op() && Objects.equals(before.project(), next.project());
  }

  private static RuntimeException located(RuntimeException refusal, int at) {
    if (!(refusal instanceof Failure failure)) {
      return refusal;
    }
    // 412 is about If-Match; here the versions are values of the body.
    boolean stale = failure.kind() == Failure.Kind.STALE;
    Failure told =
        stale ? Failure.conflict("stale", String.valueOf(failure.getMessage())) : failure;
    return told.at("/operations/" + at);
  }

  /** Something was refused; what, is found out one at a time. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused() {
      super("refused", null, false, false);
    }
  }
}
