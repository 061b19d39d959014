package dev.tenon.teams;

/** What a person is in a team. */
public enum TeamRole {
  LEAD,
  MEMBER
}
