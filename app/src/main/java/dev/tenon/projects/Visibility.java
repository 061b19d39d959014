package dev.tenon.projects;

/** Who sees a project. */
public enum Visibility {
  /** Everyone in the organization. */
  ORGANIZATION,
  /** Its members, and the organization's administrators. */
  PRIVATE
}
