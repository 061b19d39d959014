package dev.tenon.web;

import java.util.Set;

/** What an API token was made for; a wider scope holds the narrower ones. */
public enum Scope {
  READ,
  WRITE,
  ADMIN;

  /** Whether a token with these scopes may do what needs this one. */
  public boolean isIn(Set<Scope> scopes) {
    return scopes.stream().anyMatch(scope -> scope.compareTo(this) >= 0);
  }
}
