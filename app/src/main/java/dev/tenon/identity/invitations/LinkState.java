package dev.tenon.identity.invitations;

/** What became of an invitation, as whoever holds its link is told. */
public enum LinkState {
  OPEN,
  ACCEPTED,
  /** Taken back, or into an organization that is gone. */
  REVOKED,
  /** Its time is over. */
  OVER,
  /** The link is nobody's. */
  UNKNOWN
}
