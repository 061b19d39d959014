package dev.tenon.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * The installation's background work, kept in the database: it outlives processes, and all of them
 * share it. What a process was at when it died is begun again by another, less than a minute later;
 * so a job must bear to be run twice.
 */
public final class Jobs implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int BEATS_MISSED_BY_THE_DEAD = 6;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(15);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

  private static final Sql SCHEDULE =
      Sql.of(
          """
          insert into jobs.scheduled_tasks
                 (task_name, task_instance, execution_time, picked, version)
          values (:job, :subject, now(), false, 1)
          """);

  private final Scheduler scheduler;

  /**
   * @param pool connections as {@code tenon_app}
   * @param jobs all kinds of work there are
   * @param recurring what is done again and again
   */
  public Jobs(DataSource pool, List<Job> jobs, List<Recurring> recurring) {
    this.scheduler =
        Scheduler.create(pool, jobs.stream().map(Jobs::task).toList())
            .startTasks(recurring.stream().map(Jobs::task).toList())
            .tableName("jobs.scheduled_tasks")
            .threads(AT_ONCE)
            .pollingInterval(LOOK_INTERVAL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(BEATS_MISSED_BY_THE_DEAD)
            .shutdownMaxWait(PATIENCE_AT_STOP)
            .build();
  }

  /** One kind of work. */
  public interface Job {
    /** What it is stored by; never changes. */
    String name();

    /**
     * Does it for a subject, as it was scheduled for. What it throws is tried again later, ever
     * less often.
     *
     * @param failures how often in a row it has failed before
     */
    void run(String subject, int failures);
  }

  /** Work that is done again and again, by one process at a time. */
  public interface Recurring {
    /** What it is stored by; never changes. */
    String name();

    /** How long it rests between the end of one run and the beginning of the next. */
    Duration interval();

    /** Does it. What it throws is logged, and it is done again after the interval. */
    void run();
  }

  /** Has a job done once, if and when the transaction commits; {@link #wake} says not to wait. */
  public static void schedule(Tx tx, String job, String subject) {
    tx.update(SCHEDULE.bind("job", job).bind("subject", subject));
  }

  /** Begins to work. */
  public void start() {
    scheduler.start();
  }

  /** Looks for work now instead of at the next interval. */
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  private static Task<?> task(Job job) {
    return Tasks.oneTime(job.name())
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .onDeadExecutionRevive()
        .execute((instance, context) ->
            job.run(instance.getId(), context.getExecution().consecutiveFailures));
  }

  private static RecurringTask<Void> task(Recurring work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.interval()))
        .execute((_, _) -> work.run());
  }

  /** Takes no more work, and waits for what is being done. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
