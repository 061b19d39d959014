package dev.tenon.pages.settings;

import dev.tenon.history.AuditEntry;
import dev.tenon.history.NamedRecord;
import dev.tenon.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the audit log as people read it.
 *
 * @param record what it is about; null where that is gone, or not for the reader's eyes
 * @param name what the entry itself says that the record was called; empty where it doesn't
 * @param other who or what was joined to the record or taken off it; empty where nothing was
 */
public record AuditLine(
    AuditEntry entry,
    @Nullable NamedRecord record,
    String name,
    String other,
    List<Difference> differences) {

  /** The column that tells what was joined to a record, by the kind of the entry. */
  private static final Map<String, String> JOINED =
      Map.of(
          "task_assignees", "user_id",
          "task_labels", "label_id",
          "task_relations", "related_task_id",
          "team_members", "user_id",
          "project_members", "user_id");

  /** What nobody but its owner knows by a name. */
  private static final Set<String> NAMELESS = Set.of("api_tokens", "sessions", "saved_filters");

  /** All ids that stand in an entry. */
  static Set<UUID> ids(AuditEntry entry) {
    Set<UUID> ids = new LinkedHashSet<>(Difference.ids(changes(entry)));
    ids.add(entry.recordId());
    return ids;
  }

  static AuditLine of(AuditEntry entry, Map<UUID, NamedRecord> names) {
    List<Difference> differences = Difference.of(changes(entry), names);
    String joined = JOINED.get(entry.entityType());
    return new AuditLine(
        entry,
        names.get(entry.recordId()),
        Stream.of("title", "name", "file_name")
            .flatMap(column -> last(differences, column))
            .findFirst()
            .orElse(""),
        joined == null ? "" : last(differences, joined).findFirst().orElse(""),
        differences);
  }

  private static JsonNode changes(AuditEntry entry) {
    return Json.MAPPER.readTree(entry.changes().value());
  }

  private static Stream<String> last(List<Difference> differences, String column) {
    return differences.stream()
        .filter(one -> one.column().equals(column))
        .map(one -> one.after().isEmpty() ? one.before() : one.after())
        .filter(value -> !value.isEmpty() && !value.equals(AuditEntry.PERSONAL))
        .filter(value -> !Difference.isId(value));
  }

  /** Whether it was about something that there isn't any more. */
  public boolean isGone() {
    return record == null
        && AuditView.TYPES.contains(entry.entityType())
        && !NAMELESS.contains(entry.entityType());
  }

  /** Where the record is to be seen, within the organization; null where no page shows it. */
  public @Nullable String page() {
    if (record == null) {
      return null;
    }
    if (record.isTrashed()) {
      return "/settings/trash";
    }
    return switch (record.kind()) {
      case "tasks", "attachments" -> "/tasks/" + record.key();
      case "comments" ->
          "/tasks/" + record.key() + "?comment=" + record.id() + "#comment-" + record.id();
      case "projects" -> "/projects/" + record.key() + projectsPart();
      case "task_statuses" -> "/projects/" + record.key() + "/workflow";
      case "labels" -> "/projects/" + record.key() + "/labels";
      case "teams" -> "/teams/" + record.id();
      case "imports" -> "/settings/import";
      case "invitations" -> "/members";
      case "organizations" -> "/settings";
      case String _ -> null;
    };
  }

  private String projectsPart() {
    return switch (entry.entityType()) {
      case "project_members" -> "/members";
      case "task_status_transitions" -> "/workflow";
      case String _ -> "";
    };
  }
}
