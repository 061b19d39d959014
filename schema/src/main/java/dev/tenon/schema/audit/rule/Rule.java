package dev.tenon.schema.audit.rule;

/**
 * A rule.
 *
 * @param page what it is called, how bad a breach is, and why
 * @param search how breaches are found
 */
public record Rule(RulePage page, Search search) {

  public String id() {
    return page.id();
  }
}
