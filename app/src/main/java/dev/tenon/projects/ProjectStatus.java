package dev.tenon.projects;

/** Where a project is in its life. */
public enum ProjectStatus {
  ACTIVE,
  /** Read only. */
  ARCHIVED,
  /** In the trash. */
  DELETED
}
