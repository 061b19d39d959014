package dev.tenon.schema.audit;

import dev.tenon.schema.audit.Result.Unsearched;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.catalog.Server;
import java.util.List;

/** Results made by hand, for what is done with results. */
public final class Verdicts {

  public static final RulePage KEYS = page("pk-missing");
  public static final RulePage NAMES = page("name-plural");

  private Verdicts() {}

  /** Ten tables: an error and an information, and a rule that could not be searched. */
  public static Result result() {
    return new Result(
        new Server("shop", 180_000, "UTF8", "C", null),
        10,
        List.of("No tenancy was found."),
        List.of(KEYS, NAMES),
        List.of(new Unsearched(page("index-unused"), "The counters of use are all zero.")),
        List.of(
            finding(KEYS, Severity.ERROR, "public.notes"),
            finding(NAMES, Severity.INFORMATION, "public.\"a|b_c\"")));
  }

  private static Finding finding(RulePage rule, Severity severity, String object) {
    return new Finding(
        rule, severity, object, "Something is wrong.", "alter table x", rule.id() + "-1");
  }

  private static RulePage page(String id) {
    return Rules.all().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow()
        .page();
  }
}
