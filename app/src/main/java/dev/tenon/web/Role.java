package dev.tenon.web;

/** What a person may do in an organization; each role may do all that the ones before it may. */
public enum Role {
  /** Reads. */
  VIEWER,
  /** Works in projects. */
  MEMBER,
  /** Manages the organization and sees every project. */
  ADMIN;

  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
