package dev.tenon.settings;

/** Who may sign up. */
public enum SignUp {
  /** Whoever comes, each with an organization of their own; members may make further ones. */
  OPEN,
  /** Whoever comes first, to set the installation up. */
  FIRST,
  /** Nobody: organizations come from the command line. */
  CLOSED
}
