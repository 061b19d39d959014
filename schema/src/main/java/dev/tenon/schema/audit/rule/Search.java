package dev.tenon.schema.audit.rule;

/** Finds what breaks a rule. */
@FunctionalInterface
public interface Search {

  Outcome in(Subject subject);
}
