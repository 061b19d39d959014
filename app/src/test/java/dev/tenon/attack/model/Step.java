package dev.tenon.attack.model;

/**
 * Something that somebody does.
 *
 * @param actor who, as a number of any size
 * @param target to which task, as a number of any size
 * @param choice whatever else there is to choose
 */
record Step(int actor, Action action, int target, int choice) {
  enum Action {
    CREATE,
    RENAME,
    CLOSE,
    REOPEN,
    DELETE,
    RESTORE,
    ASSIGN,
    UNASSIGN,
    COMMENT,
    LOOK
  }
}
