package dev.tenon.pages.setup;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.labels.Color;
import dev.tenon.labels.Label;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Asked;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.shape.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project's labels as a page. */
public final class LabelPages {
  private static final int MOST_PAGES = 10;
  private static final Form FRESH = Form.of(Map.of("color", "#3b6fd4"));

  private static final String PART = "labels";

  private final Again again;
  private final Conflicts conflicts;
  private final Projects projects;
  private final Labels labels;

  public LabelPages(Screen screen, Conflicts conflicts, Projects projects, Labels labels) {
    this.again = new Again(screen, FRESH, this::view);
    this.conflicts = conflicts;
    this.projects = projects;
    this.labels = labels;
  }

  /**
   * A label as a form says it.
   *
   * @param color with a number sign, as browsers write colours
   */
  public record Wish(
      @Length(min = 1, max = 100) String name,
      @Length(min = 7, max = 7) String color,
      @Length(max = 1_000) @Nullable String description) {

    Color plainColor() {
      try {
        return new Color(color.substring(1).toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException fault) {
        throw Failure.invalid("/color", "color", String.valueOf(fault.getMessage()));
      }
    }

    String whole() {
      return description == null ? "" : description;
    }
  }

  public Reply<Void> show(Request<Void> request) {
    return again.nothing(request);
  }

  /** The page again, with the label's form as it was typed. */
  public Reply<Void> updateAgain(Request<?> request, Failure failure) {
    Label label = label(request);
    return again.refused(request, again(request, failure, label), label.id());
  }

  /** The page again, where it had no form that could be typed into. */
  public Reply<Void> deleteAgain(Request<?> request, Failure failure) {
    return again.refused(request, again(request, failure, label(request)), null);
  }

  private Form again(Request<?> request, Failure failure, Label label) {
    return conflicts.again(
        request,
        failure,
        new Conflicts.Now(
            "labels", label.id(), label.version(), SetupPages.address(request, PART)));
  }

  /** One of the project's. */
  private Label label(Request<?> request) {
    Label label = labels.get(request.tenant(), request.id("label"));
    if (!label.projectId().equals(project(request).id())) {
      throw Failure.notFound("label");
    }
    return label;
  }

  private Project project(Request<?> request) {
    return projects.get(request.tenant(), SetupPages.project(request));
  }

  public Reply<Void> create(Request<Wish> request) {
    Wish wish = request.body();
    labels.create(
        request.tenant(),
        SetupPages.project(request),
        new Labels.Draft(wish.name(), wish.plainColor(), wish.whole()));
    return SetupPages.back(request, PART, "flash.saved");
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    return again.made(request, failure);
  }

  public Reply<Void> update(Request<Wish> request) {
    Wish wish = request.body();
    labels.update(
        request.tenant(),
        label(request).id(),
        SetupPages.version(request),
        new Labels.Patch(
            Change.to(wish.name()), Change.to(wish.plainColor()), Change.to(wish.whole())));
    return SetupPages.back(request, PART, "flash.saved");
  }

  public Reply<Void> delete(Request<Void> request) {
    labels.delete(request.tenant(), label(request).id(), SetupPages.version(request));
    return SetupPages.back(request, PART, "flash.label_deleted");
  }

  private LabelsView view(Request<?> request, Typed typed) {
    Tenant tenant = request.tenant();
    Project project = project(request);
    return new LabelsView(
        project,
        all(tenant, ProjectRef.of(project.id())),
        project.canWork(),
        project.canSetUp(),
        typed);
  }

  private List<Label> all(Tenant tenant, ProjectRef project) {
    List<Label> all = new ArrayList<>();
    String after = null;
    for (int read = 0; read < MOST_PAGES; read++) {
      Page<Label> page = labels.list(tenant, project, new Asked(200, after, "", "", false));
      all.addAll(page.items());
      after = page.next();
      if (after == null) {
        break;
      }
    }
    return all;
  }
}
