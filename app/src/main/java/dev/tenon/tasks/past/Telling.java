package dev.tenon.tasks.past;

import dev.tenon.history.AuditEntry;
import dev.tenon.json.Json;
import dev.tenon.tasks.past.Happening.Field;
import dev.tenon.tasks.past.Happening.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of the audit log about a task, on its way to words. */
record Telling(AuditEntry entry, JsonNode changes) {
  /** What a task's own columns are called; those that aren't here are nothing that people did. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "title", "title",
          "description", "description",
          "status_id", "status",
          "priority", "priority",
          "parent_task_id", "parent",
          "start_date", "start_date",
          "due_date", "due_date",
          "estimate", "estimate",
          "body", "body");

  private static final Set<String> LONG = Set.of("description", "body");
  private static final Set<String> NAMED =
      Set.of("status_id", "parent_task_id", "user_id", "label_id", "related_task_id");

  static Telling of(AuditEntry entry) {
    return new Telling(entry, Json.MAPPER.readTree(entry.changes().value()));
  }

  /** The ids that stand in it. */
  Set<UUID> ids() {
    Set<UUID> ids = new HashSet<>();
    for (String column : NAMED) {
      Stream.of(text(column, 0), text(column, 1))
          .flatMap(Optional::stream)
          .forEach(text -> ids.add(UUID.fromString(text)));
    }
    return ids;
  }

  /** Whether anybody would want to read it: moving a card about its column is no news. */
  boolean isNews() {
    return !entry.action().equals("update")
        || subject() != Subject.TASK
        || changes.propertyNames().stream().anyMatch(COLUMNS::containsKey);
  }

  Happening happening(Names names) {
    Subject subject = subject();
    return new Happening(
        entry.id(),
        entry.occurredAt(),
        entry.performedByUserId(),
        entry.performedByName(),
        entry.performedVia(),
        subject,
        entry.action(),
        name(subject, names),
        subject == Subject.COMMENT ? entry.recordId() : null,
        fields(subject, names));
  }

  private Subject subject() {
    return switch (entry.entityType()) {
      case "tasks" -> Subject.TASK;
      case "task_assignees" -> Subject.ASSIGNEE;
      case "task_labels" -> Subject.LABEL;
      case "task_relations" -> Subject.RELATION;
      case "comments" -> Subject.COMMENT;
      case String other -> throw new IllegalStateException("no task has " + other);
    };
  }

  private @Nullable String name(Subject subject, Names names) {
    return switch (subject) {
      case TASK, COMMENT -> null;
      case ASSIGNEE -> either("user_id", names);
      case LABEL -> either("label_id", names);
      case RELATION -> either("related_task_id", names);
    };
  }

  private @Nullable String either(String column, Names names) {
    return text(column, 1)
        .or(() -> text(column, 0))
        .map(id -> names.of(UUID.fromString(id)))
        .orElse(null);
  }

  private List<Field> fields(Subject subject, Names names) {
    List<Field> fields = new ArrayList<>();
    switch (subject) {
      case TASK, COMMENT -> {
        if (entry.action().equals("update")) {
          COLUMNS.forEach((column, name) -> field(column, name, names).ifPresent(fields::add));
        }
      }
      case ASSIGNEE -> field("role", "role", names).ifPresent(fields::add);
      case RELATION -> field("kind", "kind", names).ifPresent(fields::add);
      case LABEL -> {}
    }
    fields.sort(Comparator.comparing(Field::field));
    return List.copyOf(fields);
  }

  private Optional<Field> field(String column, String name, Names names) {
    if (!changes.has(column)) {
      return Optional.empty();
    }
    String before = text(column, 0).map(text -> shown(column, text, names)).orElse(null);
    String after = text(column, 1).map(text -> shown(column, text, names)).orElse(null);
    if (!LONG.contains(column)) {
      return Optional.of(new Field(name, before, after, List.of()));
    }
    return Optional.of(
        new Field(
            name,
            null,
            null,
            Difference.of(before == null ? "" : before, after == null ? "" : after)));
  }

  private static @Nullable String shown(String column, String text, Names names) {
    return NAMED.contains(column) ? names.of(UUID.fromString(text)) : text;
  }

  /** What was there before (0) or after (1), as text. */
  private Optional<String> text(String column, int side) {
    JsonNode value = changes.path(column).path(side);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }
}
