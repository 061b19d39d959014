package dev.tenon.bench.micro;

import dev.tenon.json.Json;
import dev.tenon.tasks.TaskDraft;
import dev.tenon.tasks.task.Task;
import dev.tenon.tasks.task.TaskSummary;
import dev.tenon.web.Page;
import dev.tenon.web.shape.Faults;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Records as JSON, and a body as the record that its route takes. */
@State(Scope.Benchmark)
public class JsonBenchmark {
  private final Task task = Samples.task();
  private final Page<TaskSummary> page = new Page<>(Samples.page(), null, null);
  private final Shape draft = Shapes.of(TaskDraft.class);

  @Benchmark
  public byte[] writeOneTask() {
    return Json.MAPPER.writeValueAsBytes(task);
  }

  @Benchmark
  public byte[] writeFiftyTasks() {
    return Json.MAPPER.writeValueAsBytes(page);
  }

  @Benchmark
  public Object readDraft() {
    String body =
        """
        {"title": "Measure the valve", "description": "As agreed.", "priority": "low",
         "due_date": "2026-12-01T12:00:00Z", "labels": ["bug", "pump"]}
        """;
    return Objects.requireNonNull(draft.read(Json.MAPPER.readTree(body), "", new Faults()));
  }
}
