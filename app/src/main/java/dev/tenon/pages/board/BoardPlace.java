package dev.tenon.pages.board;

import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectStatus;
import dev.tenon.web.ProjectRole;
import dev.tenon.web.pages.Here;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The board that a browser shows: its addresses, which keep the filter.
 *
 * @param project the project's key
 * @param filter as it was written; blank for everything
 * @param movable whether the caller may move its tasks, and make some
 */
public record BoardPlace(String project, String filter, boolean movable) {

  static BoardPlace of(Project project, String filter) {
    return new BoardPlace(
        project.key(),
        filter,
        project.status() == ProjectStatus.ACTIVE && project.yourRole().covers(ProjectRole.MEMBER));
  }

  /** An address of the board, below its own. */
  public String path(Here here, String rest) {
    String path = here.path("/projects/" + project + "/board" + rest);
    return filter.isBlank()
        ? path
        : path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  /** The same, of what follows a column's cursor. */
  public String after(Here here, String column, String cursor) {
    String path = path(here, "/columns/" + column);
    return path + (path.contains("?") ? "&" : "?") + "after=" + cursor;
  }
}
