package dev.tenon.pages.views;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.workflow.Statuses;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What each of a project's views needs to know of it. */
public final class Bars {
  private final Projects projects;
  private final Statuses statuses;
  private final People people;

  public Bars(Projects projects, Statuses statuses, People people) {
    this.projects = projects;
    this.statuses = statuses;
    this.people = people;
  }

  Bar of(Request<?> request, @Nullable String fault) {
    ProjectRef ref = ref(request);
    Project project = projects.get(request.tenant(), ref);
    return new Bar(
        project,
        request.query("filter", String.class).orElse(""),
        request.query("sort", String.class).orElse(""),
        fault,
        statuses.list(request.tenant(), ref),
        people.of(request.tenant()));
  }

  static ProjectRef ref(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  /** Something that a filter lets through, or why the filter can't be understood. */
  record Understood<T>(@Nullable T found, @Nullable String fault) {}

  static <T> Understood<T> understood(Supplier<T> reading) {
    try {
      return new Understood<>(reading.get(), null);
    } catch (Failure failure) {
      if (failure.kind() != Failure.Kind.MALFORMED) {
        throw failure;
      }
      return new Understood<>(null, failure.getMessage());
    }
  }
}
