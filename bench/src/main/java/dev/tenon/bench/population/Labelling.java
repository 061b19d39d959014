package dev.tenon.bench.population;

import dev.tenon.bench.population.Trail.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts a project's labels on its tasks. */
final class Labelling {
  private final Tables tables;
  private final Dice dice;
  private final TaskStory.Place at;
  private final Trail trail;

  /** A label, by its name in lower case. */
  record Label(UUID id, String name) {}

  Labelling(Tables tables, Dice dice, TaskStory.Place at, Trail trail) {
    this.tables = tables;
    this.dice = dice;
    this.at = at;
    this.trail = trail;
  }

  /** Puts some on a task that was just made. */
  List<Label> put(Subject task, UUID creator, long now) {
    double luck = dice.fraction();
    int wanted = luck < 0.55 ? 0 : luck < 0.9 ? 1 : 2;
    int first = dice.below(at.labels().size());
    List<Label> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted, at.labels().size()); i++) {
      Label label = at.labels().get((first + i) % at.labels().size());
      chosen.add(label);
      tables
          .taskLabels
          .row()
          .id(at.organizationId())
          .id(at.projectId())
          .id(task.id())
          .id(label.id)
          .moment(now);
      trail.created(
          new Subject("task_labels", task.id(), at.projectId()),
          now,
          creator,
          new Changes()
              .now("project_id", at.projectId())
              .now("task_id", task.id())
              .now("label_id", label.id)
              .now("created_at", now));
    }
    return chosen;
  }

  /** Tells of a task that is still open, by the names of its labels. */
  void tell(UUID task, long made, List<Label> labels) {
    for (Label label : labels) {
      tables
          .openTaskLabels
          .row()
          .id(at.organizationId())
          .id(at.projectId())
          .id(task)
          .id(label.id)
          .text(label.name)
          .moment(made);
    }
  }
}
