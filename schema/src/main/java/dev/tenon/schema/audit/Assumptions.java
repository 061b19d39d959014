package dev.tenon.schema.audit;

import dev.tenon.schema.audit.rule.Subject;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Rights;
import dev.tenon.schema.catalog.Server.Session;
import dev.tenon.schema.database.ReadOnlySession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is told of a database, and what it works out where it is told nothing.
 *
 * @param tenantColumn the column that tells tenants apart; {@code none} for no tenancy; null to
 *     work it out
 * @param applicationRole whom the application works as; null to work it out
 * @param vaultSchemas schemas made for secrets
 * @param rows whether the tables' rows may be read
 */
public record Assumptions(
    @Nullable String tenantColumn,
    @Nullable String applicationRole,
    List<String> vaultSchemas,
    boolean rows) {

  /** The schema names that usually are made for secrets. */
  public static final List<String> USUAL_VAULTS =
      List.of("vault", "secrets", "identity", "auth", "private");

  /** Told nothing. */
  public static final Assumptions NONE = new Assumptions(null, null, USUAL_VAULTS, false);

  /** The word for no tenancy. */
  private static final String NO_TENANCY = "none";

  public Assumptions {
    vaultSchemas = List.copyOf(vaultSchemas);
  }

  Subject subject(ReadOnlySession session, Catalog catalog) {
    return new Subject(
        session,
        catalog,
        tenantColumn(catalog).orElse(null),
        applicationRole(catalog).orElse(null),
        vaultSchemas,
        rows);
  }

  /** What was worked out, each in a sentence. */
  List<String> notes(Catalog catalog, Instant now) {
    var notes = new ArrayList<String>();
    if (tenantColumn == null) {
      notes.add(
          Tenancy.detect(catalog)
              .map(Tenancy::note)
              .orElse(
                  "No tenancy was found: name the column that tells tenants apart by"
                      + " --tenant-column, if there is one."));
    }
    if (applicationRole == null) {
      notes.add(
          ApplicationRole.deduce(catalog)
              .map(role ->
                  "The application works as %s, the only role with a login that may write to most tables; if not, name it by --application-role."
                      .formatted(role))
              .orElse(
                  "Whom the application works as isn't known: name the role by"
                      + " --application-role."));
    }
    var session = catalog.server().session();
    if (session != null) {
      notes.add(window(session, now));
    }
    return notes;
  }

  /** The column that tells tenants apart, as told or worked out. */
  public Optional<String> tenantColumn(Catalog catalog) {
    if (tenantColumn == null) {
      return Tenancy.detect(catalog).map(Tenancy::column);
    }
    return Optional.of(tenantColumn).filter(column -> !column.equals(NO_TENANCY));
  }

  private Optional<String> applicationRole(Catalog catalog) {
    return Optional.ofNullable(applicationRole).or(() -> ApplicationRole.deduce(catalog));
  }

  /** Whether the role that was named exists. */
  public boolean knowsItsRole(Rights rights) {
    return applicationRole == null || rights.role(applicationRole).isPresent();
  }

  private static String window(Session session, Instant now) {
    var since = session.statisticsSince();
    var where = session.replica() ? ", and are this standby's own" : "";
    return since == null
        ? "The counters of use were never reset%s: how long they have run isn't known."
            .formatted(where)
        : "The counters of use run since %s, for %d days%s."
            .formatted(
                since.toString().substring(0, 10), Duration.between(since, now).toDays(), where);
  }
}
