package dev.tenon.pages.calendar;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.pages.Here;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The calendar that a browser shows: its addresses, which keep the filter.
 *
 * @param project the project's key
 * @param filter as it was written; blank for everything
 * @param movable whether the caller may move its tasks, and make some
 */
public record CalendarPlace(String project, String filter, boolean movable) {

  static CalendarPlace of(Project project, String filter) {
    return new CalendarPlace(
        project.key(),
        filter,
        project.status() == ProjectStatus.ACTIVE && project.yourRole().covers(ProjectRole.MEMBER));
  }

  /** An address of the calendar, below its own. */
  public String path(Here here, String rest) {
    return here.path("/projects/" + project + "/calendar" + rest)
        + (filter.isBlank() ? "" : "?filter=" + encoded(filter));
  }

  /** The same calendar in another month. */
  public String month(Here here, YearMonth month) {
    String path = path(here, "");
    return path + (filter.isBlank() ? "?" : "&") + "month=" + month;
  }

  /** The list of all that is due on a day. */
  public String list(Here here, LocalDate day) {
    return list(here, "due:" + day);
  }

  /** The list of all that isn't due at any time. */
  public String undated(Here here) {
    return list(here, CalendarPages.UNDATED);
  }

  private String list(Here here, String term) {
    String whole = filter.isBlank() ? term : term + " (" + filter + ")";
    return here.path("/projects/" + project + "?filter=" + encoded(whole));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
