package dev.tenon.web;

/** What a person may do in a project; each role may do all that the ones before it may. */
public enum ProjectRole {
  /** Reads. */
  VIEWER,
  /** Works on tasks. */
  MEMBER,
  /** Manages the project, its workflow and its members. */
  MANAGER;

  public boolean covers(ProjectRole needed) {
    return compareTo(needed) >= 0;
  }
}
