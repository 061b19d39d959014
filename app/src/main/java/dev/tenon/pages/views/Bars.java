package dev.tenon.pages.views;

import dev.tenon.db.Tenant;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.users.People;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Wording;
import dev.tenon.workflow.Statuses;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each of a project's views needs to know of it. */
public final class Bars {
  private static final int MOST = 200;
  private static final Pattern TASK = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}-[1-9][0-9]{0,8}");

  private final Projects projects;
  private final Statuses statuses;
  private final Labels labels;
  private final People people;
  private final SavedFilters saved;

  public Bars(
      Projects projects, Statuses statuses, Labels labels, People people, SavedFilters saved) {
    this.projects = projects;
    this.statuses = statuses;
    this.labels = labels;
    this.people = people;
    this.saved = saved;
  }

  /** What stands above a view. */
  public Bar of(Request<?> request, ProjectView view, @Nullable Wording fault) {
    ProjectRef ref = Outlook.ref(request);
    Tenant tenant = request.tenant();
    Project project = projects.get(tenant, ref);
    return new Bar(
        project,
        Outlook.of(request, project, view),
        open(request),
        fault,
        new Bar.Choices(
            statuses.list(tenant, ref),
            labels.list(tenant, ref, all()).items(),
            people.first(tenant)),
        saved.list(tenant, ref, all()).items(),
        tenant.userId());
  }

  /** The key of the task that is open over what the request asks for; blank without one. */
  public static String open(Request<?> request) {
    return request
        .query("task", String.class)
        .filter(task -> TASK.matcher(task).matches())
        .orElse("");
  }

  private static Asked all() {
    return new Asked(MOST, null, "", "name", false);
  }

  /** How somebody looks at a project in a view. */
  public Outlook outlook(Request<?> request, ProjectView view) {
    return Outlook.of(request, project(request), view);
  }

  /** How they looked at it where they sent a form from. */
  public Outlook from(Request<?> request) {
    return Outlook.from(request, project(request));
  }

  /** The project that a request's path names. */
  public Project project(Request<?> request) {
    return projects.get(request.tenant(), Outlook.ref(request));
  }

  /** Something that a filter lets through, or why the filter can't be understood. */
  public record Understood<T>(@Nullable T found, @Nullable Wording fault) {}

  public static <T> Understood<T> understood(Supplier<T> reading) {
    try {
      return new Understood<>(reading.get(), null);
    } catch (Failure failure) {
      if (failure.kind() != Failure.Kind.MALFORMED) {
        throw failure;
      }
      return new Understood<>(null, Wording.of(failure));
    }
  }
}
