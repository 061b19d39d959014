package dev.tenon.db.distribution;

import dev.tenon.db.distribution.Table.Placement;
import dev.tenon.faults.OperatorFault;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps from the schema as it is to a distributed one. Each is a transaction, and what is left
 * to do is read off the catalog anew each time: a run that broke off is taken up by the next.
 */
final class Plan {
  /** Where keys wait while their tables move: between two steps the schema has nowhere else. */
  static final String JOURNAL = "public.dropped_foreign_keys";

  /** Whoever went on after an error keeps the note of what is still away. */
  private static final String DROP_JOURNAL =
      """
      do $$
      begin
        if exists (select from public.dropped_foreign_keys) then
          raise exception 'foreign keys are still away: %',
            (select string_agg(table_name || ' ' || name, ', ') from public.dropped_foreign_keys)
            using hint = 'They are noted in public.dropped_foreign_keys.';
        end if;
        drop table public.dropped_foreign_keys;
      end
      $$\
      """;

  private final Schema schema;
  private final List<Step> steps = new ArrayList<>();

  private Plan(Schema schema) {
    this.schema = schema;
  }

  /** Plans what is left to do, as the schema's owner; nothing, when all is done. */
  static List<Step> of(Schema schema) {
    var plan = new Plan(schema);
    plan.dropKeys();
    plan.widenUniqueRules();
    plan.replaceSubqueries();
    plan.placeTables();
    plan.restoreKeys();
    return List.copyOf(plan.steps);
  }

  private void dropKeys() {
    List<ForeignKey> inTheWay = inTheWay();
    if (inTheWay.isEmpty()) {
      return;
    }
    inTheWay.stream().filter(this::isKeepable).forEach(Plan::requireKept);
    if (!schema.isJournalThere()) {
      step(
          "Keep note of foreign keys while they are away",
          """
          create table public.dropped_foreign_keys (
            position      integer  generated always as identity,
            table_name    text     not null,
            name          text     not null,
            "references"  text     not null,
            definition    text     not null,
            comment       text     not null,
            constraint dropped_foreign_keys_pkey primary key (table_name, name)
          )\
          """);
    }
    for (ForeignKey key : inTheWay) {
      String drop = "alter table %s drop constraint %s".formatted(key.table(), key.name());
      if (isKeepable(key)) {
        var away = key.onCluster();
        step(
            "Drop %s of %s until its tables are placed".formatted(key.name(), key.table()),
            """
            insert into public.dropped_foreign_keys (table_name, name, "references", definition, comment)
            values (%s, %s, %s, %s, %s)\
            """
                .formatted(
                    literal(away.table()),
                    literal(away.name()),
                    literal(away.references()),
                    literal(away.definition()),
                    literal(away.comment())),
            as(key.table()),
            drop,
            "reset role");
      } else {
        step(
            "Drop %s of %s for good: a table on every node can't refer to one that is spread"
                .formatted(key.name(), key.table()),
            as(key.table()),
            drop,
            "reset role");
      }
    }
  }

  private List<ForeignKey> inTheWay() {
    return schema.parentsFirst().stream()
        .flatMap(table -> schema.keys().stream().filter(key -> key.table().equals(table.name())))
        .filter(key -> schema.table(key.table()).waits() || schema.table(key.references()).waits())
        .toList();
  }

  private boolean isKeepable(ForeignKey key) {
    return schema.table(key.table()).placement() == Placement.TENANT
        || schema.table(key.references()).placement() == Placement.EVERYWHERE;
  }

  /** Before the first step: a key that is dropped and can't come back is lost. */
  private static void requireKept(ForeignKey key) {
    if (!key.refused().isEmpty()) {
      throw new OperatorFault(
          "A cluster can't keep %s of %s, which has %s. Change the key first; nothing was done."
              .formatted(key.name(), key.table(), key.refused()));
    }
  }

  /** The tenant comes last in them, so that a look-up by what they were made for has its index. */
  private void widenUniqueRules() {
    for (UniqueRule rule : schema.tenantless()) {
      Table table = schema.table(rule.table());
      if (table.isDistributed()) {
        continue;
      }
      if (!rule.isPlain()) {
        throw new OperatorFault(
            """
            %s of %s doesn't name the organization, and is no mere list of columns: a cluster can't \
            keep it. Change it first; nothing was done.\
            """
                .formatted(rule.name(), rule.table()));
      }
      String columns = rule.columns() + ", " + table.tenantColumn();
      String title =
          "Have %s keep (%s) unique on one node, no more across organizations"
              .formatted(rule.name(), rule.columns());
      if (rule.isConstraint()) {
        step(
            title,
            as(rule.table()),
            "alter table %s drop constraint %s".formatted(rule.table(), rule.name()),
            "alter table %s add constraint %s unique (%s)"
                .formatted(rule.table(), rule.name(), columns),
            "reset role");
      } else {
        String schemaName = rule.table().substring(0, rule.table().indexOf('.'));
        step(
            title,
            as(rule.table()),
            "drop index %s.%s".formatted(schemaName, rule.name()),
            "create unique index %s on %s (%s)".formatted(rule.name(), rule.table(), columns),
            "reset role");
      }
    }
  }

  private void replaceSubqueries() {
    if (schema.subqueries().isEmpty()) {
      return;
    }
    step("Give the policies functions to ask", Policy.functions().toArray(String[]::new));
    for (Policy policy : schema.subqueries()) {
      step(
          "Take the subquery out of policy %s on %s".formatted(policy.name(), policy.table()),
          as(policy.table()),
          policy.withoutSubqueries(),
          "reset role");
    }
  }

  /**
   * What lies everywhere first, then the organizations, then what lies beside them.
   *
   * <p>Shards come to life with the table's policies and triggers, and the rows follow by COPY. So
   * the owner lifts the force of row-level security from itself meanwhile, since COPY refuses it,
   * and keeps triggers quiet, which would write the audit log a second time.
   */
  private void placeTables() {
    List<Table> waiting = schema.parentsFirst().stream().filter(Table::waits).toList();
    waiting.stream()
        .filter(table -> table.placement() == Placement.EVERYWHERE)
        .forEach(table ->
            place(
                table,
                "Keep %s whole on every node",
                "select create_reference_table(%s)".formatted(literal(table.name()))));
    waiting.stream()
        .filter(table -> table.placement() == Placement.TENANT)
        .forEach(table ->
            place(
                table,
                "Spread %s by organization",
                "select create_distributed_table(%s, '%s', colocate_with => %s)"
                    .formatted(
                        literal(table.name()),
                        table.tenantColumn(),
                        literal(table.isOrganizations() ? "none" : Table.ORGANIZATIONS))));
  }

  private void place(Table table, String title, String call) {
    List<String> statements = new ArrayList<>();
    statements.add(as(table.name()));
    if (table.hasTriggers()) {
      statements.add("alter table %s disable trigger user".formatted(table.name()));
    }
    table.forced().stream()
        .map("alter table %s no force row level security"::formatted)
        .forEach(statements::add);
    statements.add(call);
    table.forced().stream()
        .map("alter table %s force row level security"::formatted)
        .forEach(statements::add);
    if (table.hasTriggers()) {
      statements.add("alter table %s enable trigger user".formatted(table.name()));
    }
    step(title.formatted(table.name()), statements.toArray(String[]::new));
  }

  private void restoreKeys() {
    List<ForeignKey> back = new ArrayList<>(schema.dropped());
    inTheWay().stream().filter(this::isKeepable).map(ForeignKey::onCluster).forEach(back::add);
    for (ForeignKey key : back) {
      List<String> statements = new ArrayList<>();
      // Keys to tables on every node are checked there over one connection.
      statements.add("set local citus.multi_shard_modify_mode = 'sequential'");
      statements.add(as(key.table()));
      statements.add(
          "alter table %s add constraint %s %s"
              .formatted(key.table(), key.name(), key.definition()));
      if (!key.comment().isEmpty()) {
        statements.add(
            "comment on constraint %s on %s is %s"
                .formatted(key.name(), key.table(), literal(key.comment())));
      }
      statements.add("reset role");
      statements.add(
          "delete from %s where table_name = %s and name = %s"
              .formatted(JOURNAL, literal(key.table()), literal(key.name())));
      step(
          "Restore %s of %s".formatted(key.name(), key.table()), statements.toArray(String[]::new));
    }
    if (!back.isEmpty() || schema.isJournalThere()) {
      step("All foreign keys are back", DROP_JOURNAL);
    }
  }

  /** Acts as the owner of the table: the owner of the schema may, and its own rights don't do. */
  private String as(String table) {
    return "set local role " + schema.table(table).owner();
  }

  private void step(String title, String... statements) {
    steps.add(new Step(title, List.of(statements)));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
