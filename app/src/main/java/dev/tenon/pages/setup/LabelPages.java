package dev.tenon.pages.setup;

import dev.tenon.db.Tenant;
import dev.tenon.json.Change;
import dev.tenon.labels.Color;
import dev.tenon.labels.Label;
import dev.tenon.labels.Labels;
import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.projects.Projects;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
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

  private final Screen screen;
  private final Projects projects;
  private final Labels labels;

  public LabelPages(Screen screen, Projects projects, Labels labels) {
    this.screen = screen;
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
    return screen.show(request, view(request, FRESH, Form.blank()));
  }

  public Reply<Void> again(Request<?> request, Failure failure) {
    Form refused = Form.again(request, failure);
    return screen.show(request, refused.status(), view(request, FRESH, refused));
  }

  public Reply<Void> create(Request<Wish> request) {
    Wish wish = request.body();
    labels.create(
        request.tenant(),
        ProjectRef.of(request.text("project")),
        new Labels.Draft(wish.name(), wish.plainColor(), wish.whole()));
    return back(request, "flash.saved");
  }

  public Reply<Void> createAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(request, form.status(), view(request, form, Form.blank()));
  }

  public Reply<Void> update(Request<Wish> request) {
    Wish wish = request.body();
    labels.update(
        request.tenant(),
        request.id("label"),
        SetupPages.version(request),
        new Labels.Patch(
            Change.to(wish.name()), Change.to(wish.plainColor()), Change.to(wish.whole())));
    return back(request, "flash.saved");
  }

  public Reply<Void> delete(Request<Void> request) {
    labels.delete(request.tenant(), request.id("label"), SetupPages.version(request));
    return back(request, "flash.label_deleted");
  }

  private static Reply<Void> back(Request<?> request, String message) {
    return Screen.go(SetupPages.address(request, "labels"), Flash.of(message));
  }

  private LabelsView view(Request<?> request, Form form, Form refused) {
    Tenant tenant = request.tenant();
    Project project = projects.get(tenant, ProjectRef.of(request.text("project")));
    return new LabelsView(
        project,
        all(tenant, ProjectRef.of(project.id())),
        SetupPages.works(project),
        SetupPages.manages(project),
        form,
        refused);
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
