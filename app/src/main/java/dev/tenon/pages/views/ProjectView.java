package dev.tenon.pages.views;

import java.util.Locale;

/** A way to look at a project's tasks. */
public enum ProjectView {
  LIST(""),
  BOARD("/board"),
  TABLE("/table"),
  CALENDAR("/calendar");

  private final String path;

  ProjectView(String path) {
    this.path = path;
  }

  /** Where it is, below the project's address. */
  public String path() {
    return path;
  }

  /** As an address names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that a word names; the list where it names none. */
  static ProjectView of(String word) {
    for (ProjectView view : values()) {
      if (view.word().equals(word)) {
        return view;
      }
    }
    return LIST;
  }
}
