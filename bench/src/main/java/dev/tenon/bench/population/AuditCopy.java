package dev.tenon.bench.population;

import dev.tenon.bench.copy.TableCopy;
import dev.tenon.bench.copy.TableCopy.Target;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The audit log's entries on their way, each into the partition of its month. */
final class AuditCopy {
  private static final String COLUMNS =
      "organization_id, id, occurred_at, entity_type, record_id, project_id, action,"
          + " performed_by_user_id, performed_via, changes";

  private final long[] beginnings;
  private final List<TableCopy> months = new ArrayList<>();

  /** What begins to copy into one partition. */
  interface Opening {
    TableCopy open(Target target) throws SQLException;
  }

  /**
   * Opens a copy for each month.
   *
   * @param months one after the other, without a gap
   */
  AuditCopy(List<YearMonth> months, Opening opening) throws SQLException {
    beginnings =
        months.stream()
            .mapToLong(
                month -> Changes.micros(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
            .toArray();
    for (YearMonth month : months) {
      String partition =
          "audit.audit_logs_%d_%02d".formatted(month.getYear(), month.getMonthValue());
      this.months.add(opening.open(new Target("audit.audit_logs", partition, COLUMNS)));
    }
  }

  /** Begins the entry of a moment, in microseconds since 1970. */
  TableCopy row(long moment) {
    int found = Arrays.binarySearch(beginnings, moment);
    return months.get(found >= 0 ? found : -found - 2).row();
  }
}
