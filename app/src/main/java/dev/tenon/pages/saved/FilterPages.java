package dev.tenon.pages.saved;

import dev.tenon.json.Change;
import dev.tenon.pages.conflicts.Conflicts;
import dev.tenon.pages.views.Bars;
import dev.tenon.pages.views.Outlook;
import dev.tenon.tasks.saved.SavedFilter;
import dev.tenon.tasks.saved.SavedFilters;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;

/** Keeps filters, and changes those that are kept. */
public final class FilterPages {
  private final Screen screen;
  private final Conflicts conflicts;
  private final Bars bars;
  private final SavedFilters filters;

  public FilterPages(Screen screen, Conflicts conflicts, Bars bars, SavedFilters filters) {
    this.screen = screen;
    this.conflicts = conflicts;
    this.bars = bars;
    this.filters = filters;
  }

  public Reply<Void> keep(Request<FilterForms.Kept> request) {
    Outlook outlook = bars.from(request);
    SavedFilter kept =
        filters.create(
            request.tenant(),
            new SavedFilters.Draft(
                request.body().name(),
                outlook.filter(),
                outlook.sort(),
                outlook.project(),
                request.body().shared()));
    return back(request, outlook.with("saved", kept.id().toString()), "flash.filter_kept", kept);
  }

  public Reply<Void> keepAgain(Request<?> request, Failure failure) {
    Form form = Form.again(request, failure);
    return screen.show(
        request, form.status(), new FilterView(bars.from(request), null, true, form));
  }

  /** The filter's name, and who sees it. */
  public Reply<Void> rename(Request<FilterForms.Renamed> request) {
    SavedFilter renamed =
        filters.update(
            request.tenant(),
            request.id("filter"),
            request.body().version(),
            request.body().patch());
    return back(request, bars.from(request), "flash.filter_changed", renamed);
  }

  public Reply<Void> renameAgain(Request<?> request, Failure failure) {
    if (failure.kind() == Failure.Kind.NOT_FOUND) {
      throw failure;
    }
    SavedFilter filter = filters.get(request.tenant(), request.id("filter"));
    String view = bars.from(request).address(request.text("organization"));
    Form form =
        conflicts.again(
            request,
            failure,
            new Conflicts.Now("saved_filters", filter.id(), filter.version(), view));
    boolean owned = filter.ownerUserId().equals(request.tenant().userId());
    return screen.show(
        request, form.status(), new FilterView(bars.from(request), filter, owned, form));
  }

  /** The filter becomes what is looked at. */
  public Reply<Void> update(Request<FilterForms.Seen> request) {
    Outlook outlook = bars.from(request);
    SavedFilter updated =
        filters.update(
            request.tenant(),
            request.id("filter"),
            request.body().version(),
            new SavedFilters.Patch(
                Change.unchanged(),
                Change.to(outlook.filter()),
                Change.to(outlook.sort()),
                Change.unchanged()));
    return back(request, outlook, "flash.filter_changed", updated);
  }

  public Reply<Void> delete(Request<FilterForms.Seen> request) {
    SavedFilter filter = filters.get(request.tenant(), request.id("filter"));
    filters.delete(request.tenant(), filter.id(), request.body().version());
    return back(request, bars.from(request).with("saved", ""), "flash.filter_deleted", filter);
  }

  /** The view once more: somebody else was quicker, and its bar shows what is there now. */
  public Reply<Void> staleAgain(Request<?> request, Failure failure) {
    if (failure.kind() == Failure.Kind.NOT_FOUND) {
      throw failure;
    }
    Flash flash =
        failure.kind() == Failure.Kind.STALE
            ? Flash.of("flash.filter_stale")
            : Flash.of("flash.filter_unchanged", screen.say(request, Wording.of(failure)));
    return Screen.go(bars.from(request).address(request.text("organization")), flash);
  }

  private static Reply<Void> back(
      Request<?> request, Outlook outlook, String words, SavedFilter filter) {
    return Screen.go(outlook.address(request.text("organization")), Flash.of(words, filter.name()));
  }
}
