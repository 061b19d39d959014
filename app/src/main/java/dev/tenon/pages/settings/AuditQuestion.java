package dev.tenon.pages.settings;

import dev.tenon.db.Tenant;
import dev.tenon.history.AuditLog;
import dev.tenon.history.NamedRecord;
import dev.tenon.history.NamedRecords;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import dev.tenon.web.shape.Fault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log is asked for, in the words of who asks: records and people by their names,
 * keys or ids, days as they are where they live.
 *
 * @param typed by the fields' names; an empty field asks for nothing, and isn't here
 */
record AuditQuestion(Map<String, String> typed, ZoneId zone) {
  private static final List<String> FIELDS =
      List.of("person", "record", "type", "action", "since", "until");

  /** What hangs on a record stands in the log by that record's id. */
  private static final Map<String, List<String>> WITH_ITS_OWN =
      Map.of(
          "tasks", List.of("tasks", "task_assignees", "task_labels", "task_relations"),
          "users", List.of("users", "organization_tenants"),
          "teams", List.of("teams", "team_members"),
          "projects", List.of("projects", "project_members", "task_status_transitions"));

  static AuditQuestion of(Request<?> request, ZoneId zone) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      request
          .query(field, String.class)
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> typed.put(field, value));
    }
    return new AuditQuestion(typed, zone);
  }

  /** What that means to the log. Fails with all that names nothing, or is no day. */
  AuditLog.Wanted wanted(Tenant tenant, NamedRecords records) {
    List<Fault> faults = new ArrayList<>();
    List<NamedRecord> sought = records("record", tenant, records);
    if (sought.isEmpty() && typed.containsKey("record")) {
      faults.add(new Fault("/record", "unknown_record", "names no task, project or person"));
    }
    List<UUID> people =
        records("person", tenant, records).stream()
            .filter(one -> one.kind().equals("users"))
            .map(NamedRecord::id)
            .toList();
    if (people.isEmpty() && typed.containsKey("person")) {
      faults.add(new Fault("/person", "unknown_person", "is nobody's name"));
    }
    Instant since = day("since", faults).map(this::start).orElse(null);
    Instant until = day("until", faults).map(day -> start(day.plusDays(1))).orElse(null);
    if (!faults.isEmpty()) {
      throw Failure.invalid(faults);
    }
    return new AuditLog.Wanted(
        types(sought),
        sought.stream().map(NamedRecord::id).toList(),
        people,
        typed.get("action"),
        since,
        until);
  }

  /** By an id, which the log may know when nothing else does any more, or by what it is called. */
  private List<NamedRecord> records(String field, Tenant tenant, NamedRecords records) {
    String words = typed.get(field);
    if (words == null) {
      return List.of();
    }
    UUID id = id(words);
    return id == null
        ? records.find(tenant, words)
        : List.of(
            records
                .named(tenant, List.of(id))
                .getOrDefault(
                    id,
                    new NamedRecord(id, field.equals("person") ? "users" : "", null, "", false)));
  }

  private static @Nullable UUID id(String words) {
    try {
      return UUID.fromString(words);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Of a record that is gone it isn't known what it was: then of any kind. */
  private List<String> types(List<NamedRecord> sought) {
    if (typed.containsKey("type")) {
      return List.of(typed.get("type"));
    }
    return sought.stream().anyMatch(one -> one.kind().isEmpty())
        ? List.of()
        : sought.stream()
            .flatMap(one -> WITH_ITS_OWN.getOrDefault(one.kind(), List.of(one.kind())).stream())
            .distinct()
            .toList();
  }

  private Optional<LocalDate> day(String field, List<Fault> faults) {
    try {
      return Optional.ofNullable(typed.get(field)).map(LocalDate::parse);
    } catch (DateTimeException _) {
      faults.add(new Fault("/" + field, "day", "must be a day such as 2026-11-27"));
      return Optional.empty();
    }
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
