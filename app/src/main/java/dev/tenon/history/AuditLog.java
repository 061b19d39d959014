package dev.tenon.history;

import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit log of an organization, newest first. Administrators read all of it; others what
 * happened in the projects that they see, and what they did themselves.
 */
public final class AuditLog {
  /**
   * The whole log, as far as the database shows it to the caller. Who did it is looked up for each
   * row that is shown: by a join, in the plan kept for an average organization, which has few
   * people, all people of a large one would be held against every row.
   */
  public static final Listed<AuditEntry> LISTED =
      Listed.of(
          "audit log",
          AuditEntry.class,
          """
          select a.id, a.occurred_at, a.entity_type, a.record_id, a.project_id, a.action,
                 a.performed_by_user_id,
                 (select u.display_name
                    from users u
                   where u.organization_id = a.organization_id
                     and u.id = a.performed_by_user_id) as performed_by_name,
                 a.performed_via, a.request_id, a.changes
          """,
          """
            from audit.audit_logs a
           where a.organization_id = :organization_id
          """,
          Sorts.of(
                  "a.id",
                  AuditEntry::id,
                  SortKey.required(
                      "occurred_at", KeyType.MOMENT, "a.occurred_at", AuditEntry::occurredAt))
              .bornAt("a.occurred_at"),
          "-occurred_at");

  /** The version of ids that begin with the moment at which they were made. */
  private static final int TIME_ORDERED = 7;

  private final Lists lists;

  public AuditLog(Lists lists) {
    this.lists = lists;
  }

  /**
   * What narrows the log; null, or none, for what doesn't.
   *
   * @param entityTypes of the records
   * @param recordIds of any of these
   * @param userIds by any of these
   * @param since the earliest moment
   * @param until the moment before which it happened
   */
  public record Wanted(
      List<String> entityTypes,
      List<UUID> recordIds,
      List<UUID> userIds,
      @Nullable String action,
      @Nullable Instant since,
      @Nullable Instant until) {}

  /** A page of the log. */
  public Page<AuditEntry> page(Tenant tenant, Wanted wanted, Asked asked) {
    return lists.page(tenant, asked, LISTED.of(wanted.toString(), condition(tenant, wanted)));
  }

  private static Condition condition(Tenant tenant, Wanted wanted) {
    return permitted(tenant)
        .and(among("a.entity_type", "entity_type", wanted.entityTypes))
        .and(among("a.record_id", "record_id", wanted.recordIds))
        .and(among("a.performed_by_user_id", "by", wanted.userIds))
        .and(given("a.action = :action", "action", wanted.action))
        .and(given("a.occurred_at >= :before_it", "before_it", before(wanted.recordIds)))
        .and(given("a.occurred_at >= :since", "since", wanted.since))
        .and(given("a.occurred_at < :until", "until", wanted.until));
  }

  /** What is in no project is for administrators; private projects are hidden by their policy. */
  private static Condition permitted(Tenant tenant) {
    return tenant.seesPrivate()
        ? Condition.ALWAYS
        : new Condition(
            "(a.project_id is not null or a.performed_by_user_id = :me)",
            Map.of("me", Objects.requireNonNull(tenant.userId())));
  }

  /**
   * The day before the first of the records was made, as their ids tell, so that the months before
   * need not be looked into: a day, since clocks differ. Null where an id doesn't tell.
   */
  private static @Nullable Instant before(List<UUID> records) {
    if (records.isEmpty() || records.stream().anyMatch(id -> id.version() != TIME_ORDERED)) {
      return null;
    }
    long first =
        records.stream().mapToLong(id -> id.getMostSignificantBits() >>> 16).min().orElseThrow();
    return Instant.ofEpochMilli(first).minus(Duration.ofDays(1));
  }

  /** One value is compared as such: an index is then read in the list's order. */
  private static Condition among(String column, String name, List<?> values) {
    return switch (values.size()) {
      case 0 -> Condition.ALWAYS;
      case 1 -> given(column + " = :" + name, name, values.getFirst());
      default -> given(column + " = any(:" + name + ")", name, values);
    };
  }

  private static Condition given(String sql, String name, @Nullable Object value) {
    return value == null ? Condition.ALWAYS : new Condition(sql, Map.of(name, value));
  }
}
