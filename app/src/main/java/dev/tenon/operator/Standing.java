package dev.tenon.operator;

import java.time.Instant;

/** What an account is to the installation. */
public sealed interface Standing {
  /** Somebody whom the operator's pages do not exist for. */
  record Stranger() implements Standing {}

  /** An operator who must give their password before they see anything. */
  record Locked() implements Standing {}

  /** An operator at work, until a moment. */
  record Operating(Instant until) implements Standing {}
}
