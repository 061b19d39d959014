package dev.tenon.attack.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What a task should be like. Whoever does something to it holds its lock. */
final class ModelTask {
  final UUID id;
  final boolean isPrivate;
  final Set<String> assignees = new TreeSet<>();
  final Set<String> comments = new TreeSet<>();

  /** How often the audit log should hold what of it, such as {@code tasks update}. */
  final Map<String, Integer> audited = new TreeMap<>();

  String title;
  boolean closed;
  boolean deleted;

  ModelTask(UUID id, boolean isPrivate, String title) {
    this.id = id;
    this.isPrivate = isPrivate;
    this.title = title;
    audit("tasks create");
  }

  void audit(String what) {
    audited.merge(what, 1, Integer::sum);
  }
}
