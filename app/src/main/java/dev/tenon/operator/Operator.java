package dev.tenon.operator;

import java.time.Instant;

/** Somebody who runs the installation, and how they came to. */
public record Operator(String email, Instant grantedAt, GrantedBy grantedBy) {
  /** Who made them one. */
  public enum GrantedBy {
    /** They set the installation up. */
    FIRST_SIGN_UP,
    /** Somebody on the server's machine. */
    COMMAND
  }
}
