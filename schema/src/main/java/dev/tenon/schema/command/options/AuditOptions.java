package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.Assumptions;
import dev.tenon.schema.audit.Audit;
import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.Rules;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.command.terminal.TerminalProgress;
import dev.tenon.schema.database.ReadOnlySession;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rules, and what the audit may assume. */
public final class AuditOptions extends Options {

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description = "Hold these rules alone; * stands for any characters: fk-*.")
  private List<String> chosen = List.of();

  @Option(
      names = "--without",
      paramLabel = "RULE",
      split = ",",
      description = "Leave these rules out; * stands for any characters.")
  private List<String> without = List.of();

  @Option(
      names = "--tenant-column",
      paramLabel = "NAME",
      description = "The column that tells tenants apart, or none; without it, worked out.")
  private @Nullable String tenantColumn;

  @Option(
      names = "--application-role",
      paramLabel = "NAME",
      description = "Whom the application works as; without it, worked out.")
  private @Nullable String applicationRole;

  @Option(
      names = "--vault-schemas",
      paramLabel = "NAME",
      split = ",",
      description =
          "The schemas made for secrets (default: vault, secrets, identity, auth, private).")
  private List<String> vaultSchemas = Assumptions.USUAL_VAULTS;

  @Option(names = "--data", description = "Allow rules to read the tables' rows.")
  private boolean data;

  /**
   * What was found.
   *
   * @param objects among how many tables, views and routines: a gate that had none to judge does
   *     not open
   */
  public record Audited(Result result, int objects) {}

  /**
   * Holds the chosen rules against the database.
   *
   * @throws ParameterException when a rule or the role is unknown
   */
  public Audited audited(ReadOnlySession session, Catalog catalog) {
    return new Audited(
        audit(session, catalog),
        catalog.ownTables().size() + catalog.ownViews().size() + catalog.ownRoutines().size());
  }

  private Result audit(ReadOnlySession session, Catalog catalog) {
    var rules = rules();
    var assumptions = new Assumptions(tenantColumn, applicationRole, vaultSchemas, data);
    if (!assumptions.knowsItsRole(catalog.rights())) {
      throw wrong("There is no role \"%s\".".formatted(applicationRole));
    }
    try (var progress = TerminalProgress.onStandardError()) {
      return Audit.of(session, catalog, assumptions, rules, Instant.now(), progress);
    }
  }

  private List<Rule> rules() {
    chosen.forEach(this::known);
    without.forEach(this::known);
    return Rules.all().stream()
        .filter(rule -> chosen.isEmpty() || matchesAny(chosen, rule))
        .filter(rule -> !matchesAny(without, rule))
        .toList();
  }

  private void known(String name) {
    if (Rules.all().stream().noneMatch(rule -> matchesAny(List.of(name), rule))) {
      throw wrong("There is no rule \"%s\": schema audit --list lists them.".formatted(name));
    }
  }

  private static boolean matchesAny(List<String> names, Rule rule) {
    return names.stream()
        .anyMatch(name -> rule.id().matches(Pattern.quote(name).replace("*", "\\E.*\\Q")));
  }
}
