package dev.tenon.imports.github;

/** What an import writes into: one project and all that is known of it. */
record Target(
    String projectKey,
    Tasks tasks,
    Remarks remarks,
    People people,
    Labels labels,
    Workflow workflow) {
  /** A task's key, such as {@code TLS-17}. */
  String key(int number) {
    return projectKey + "-" + number;
  }
}
