package dev.tenon.pages.setup;

import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Failure;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Flash;
import dev.tenon.web.pages.Screen;

/** What the pages of a project's setup have in common. */
final class SetupPages {
  private SetupPages() {}

  static ProjectRef project(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  static String address(Request<?> request, String part) {
    return "/o/%s/projects/%s/%s"
        .formatted(request.text("organization"), request.text("project"), part);
  }

  /** To one of them, which says that something was done. */
  static Reply<Void> back(Request<?> request, String part, String message) {
    return Screen.go(address(request, part), Flash.of(message));
  }

  /** The version that the page showed. */
  static int version(Request<?> request) {
    return request.query("version", Integer.class).orElseThrow(Failure::unconditional);
  }
}
