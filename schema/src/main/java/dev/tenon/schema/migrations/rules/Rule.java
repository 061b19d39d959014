package dev.tenon.schema.migrations.rules;

import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.database.Resource;
import dev.tenon.schema.migrations.Judged;
import java.util.List;
import java.util.function.Function;

/** A rule for migrations: its page, and how breaches are found. */
public record Rule(RulePage page, Function<Judged, Outcome> search) {

  private static final List<Rule> ALL =
      List.of(
          of("add-required", Rows::addRequired),
          of("authorization-change", Protection::authorizationChange),
          of("body-left-behind", LeftBehind::bodyLeftBehind),
          of("checksum", Bookkeeping::checksum),
          of("constraint-without-not-valid", Building::constraint),
          of("contract-without-trace", Losses::contract),
          of("dml-without-where", Rows::dmlWithoutWhere),
          of("drift", Bookkeeping::drift),
          of("drop", Losses::drop),
          of("drop-cascade", Cascade::dropCascade),
          of("fails", Bookkeeping::fails),
          of("index-not-concurrent", Building::index),
          of("missing-lock-timeout", Building::lockTimeout),
          of("new-tenant-table-unprotected", Protection::newTenantTable),
          of("rename", Losses::rename),
          of("set-not-null", Rows::setNotNull),
          of("type-rewrite", Rows::typeRewrite),
          of("volatile-default", Rows::volatileDefault));

  /** All of them, sorted by id. */
  public static List<Rule> all() {
    return ALL;
  }

  public Outcome judge(Judged judged) {
    return search.apply(judged);
  }

  @Override
  public String toString() {
    return page.id();
  }

  private static Rule of(String id, Function<Judged, Outcome> search) {
    return new Rule(read(id), search);
  }

  private static RulePage read(String id) {
    return RulePage.parse(Resource.text(Rule.class, id + ".md"));
  }
}
