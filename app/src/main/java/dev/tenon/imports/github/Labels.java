package dev.tenon.imports.github;

import dev.tenon.db.Sql;
import dev.tenon.db.Tx;
import dev.tenon.imports.Report;
import dev.tenon.imports.Report.Outcome;
import dev.tenon.imports.github.archive.Archive;
import dev.tenon.imports.github.archive.ArchivedLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The archive's labels in the project. One that was there before keeps its colour; one that was
 * deleted here stays deleted and is put on no task.
 */
final class Labels {
  private static final Sql FIND =
      Sql.of(
          """
          select l.id, l.name, l.color, l.description, l.deleted_at is not null as deleted,
                 i.color as imported_color, i.description as imported_description
            from labels l
            left join imported_labels i
              on i.organization_id = l.organization_id
             and i.project_id = l.project_id
             and i.label_id = l.id
           where l.organization_id = :organization_id
             and l.project_id = :project_id
           order by l.deleted_at nulls last, l.id
          """);

  private static final Sql INSERT =
      Sql.of(
          """
          insert into labels (organization_id, project_id, id, name, color, description)
          select :organization_id, :project_id, r.id, r.name, r.color, r.description
            from json_to_recordset(:rows::json)
              as r (id uuid, name text, color text, description text)
          """);

  private static final Sql REMEMBER =
      Sql.of(
          """
          insert into imported_labels as i
                 (organization_id, project_id, label_id, color, description)
          select :organization_id, :project_id, r.id, r.color, r.description
            from json_to_recordset(:rows::json) as r (id uuid, color text, description text)
              on conflict (organization_id, project_id, label_id) do update
                 set color = excluded.color,
                     description = excluded.description
          """);

  private static final Sql UPDATE =
      Sql.of(
          """
          update labels l
             set color = r.color,
                 description = r.description
            from json_to_recordset(:rows::json) as r (id uuid, color text, description text)
           where l.organization_id = :organization_id
             and l.id = r.id
          """);

  private final Map<String, UUID> ids = new HashMap<>();

  private Labels() {}

  private record Stored(
      UUID id,
      String name,
      String color,
      String description,
      boolean deleted,
      @Nullable String importedColor,
      @Nullable String importedDescription) {}

  private record Row(UUID id, String name, String color, String description) {}

  /** Sees to it that all labels of the archive are there, as the archive has them. */
  static Labels of(Archive archive, Tx tx, UUID projectId, Supplier<UUID> newIds, Report report) {
    Map<String, Stored> known = new HashMap<>();
    // Deleted ones come first, so that a live one of the same name takes their place.
    tx.list(FIND.bind("project_id", projectId), Stored.class)
        .forEach(stored -> known.put(Archive.key(stored.name()), stored));
    Labels labels = new Labels();
    List<Row> created = new ArrayList<>();
    List<Row> changed = new ArrayList<>();
    archive
        .labels()
        .forEach((key, label) -> {
          Stored stored = known.get(key);
          if (stored == null) {
            created.add(new Row(newIds.get(), label.name(), label.color(), label.description()));
            labels.ids.put(key, created.getLast().id());
          } else if (!stored.deleted()) {
            labels.ids.put(key, stored.id());
            newer(stored, label, report).ifPresent(changed::add);
          }
        });
    labels.write(tx, projectId, created, changed);
    count(report, archive.labels().size(), created.size(), changed.size());
    return labels;
  }

  /** The label of this name; none where it was deleted here. */
  Optional<UUID> id(String name) {
    return Optional.ofNullable(ids.get(Archive.key(name)));
  }

  private void write(Tx tx, UUID projectId, List<Row> created, List<Row> changed) {
    if (!created.isEmpty()) {
      tx.update(INSERT.bind("project_id", projectId).bind("rows", Rows.of(created)));
      tx.update(REMEMBER.bind("project_id", projectId).bind("rows", Rows.of(created)));
    }
    if (!changed.isEmpty()) {
      tx.update(UPDATE.bind("rows", Rows.of(changed)));
      tx.update(REMEMBER.bind("project_id", projectId).bind("rows", Rows.of(changed)));
    }
  }

  /** What is to be stored of a label that changed there; nothing where it changed here as well. */
  private static Optional<Row> newer(Stored stored, ArchivedLabel label, Report report) {
    String color = stored.importedColor();
    String description = stored.importedDescription();
    if (color == null
        || description == null
        || (color.equals(label.color()) && description.equals(label.description()))) {
      return Optional.empty();
    }
    if (!stored.color().equals(color) || !stored.description().equals(description)) {
      report.keep("label " + stored.name() + ": changed here as well");
      return Optional.empty();
    }
    return Optional.of(new Row(stored.id(), stored.name(), label.color(), label.description()));
  }

  private static void count(Report report, int all, int created, int changed) {
    report.count(Report.Kind.LABELS, Outcome.CREATED, created);
    report.count(Report.Kind.LABELS, Outcome.UPDATED, changed);
    report.count(Report.Kind.LABELS, Outcome.UNCHANGED, all - created - changed);
  }
}
