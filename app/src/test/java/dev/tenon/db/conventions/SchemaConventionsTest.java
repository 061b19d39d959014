package dev.tenon.db.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How tables are keyed, tied together and protected; what breaks a rule is listed by name. */
final class SchemaConventionsTest {
  @Test
  void everyTableHasAPrimaryKeyAndATenantsBeginsWithTheTenant() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select ours.oid::regclass
                  from ours
                 where not exists (
                         select
                           from pg_index i
                          where i.indrelid = ours.oid
                            and i.indisprimary
                            and (not ours.is_tenant
                              or i.indkey[0] = (
                                   select a.attnum
                                     from pg_attribute a
                                    where a.attrelid = ours.oid
                                      and a.attname = 'organization_id')))
                """))
        .isEmpty();
  }

  @Test
  void everyTenantColumnIsAnObligatoryUuid() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select ours.oid::regclass
                  from ours
                  join pg_attribute a on a.attrelid = ours.oid
                 where a.attname = 'organization_id'
                   and (not a.attnotnull or a.atttypid <> 'uuid'::regtype)
                """))
        .isEmpty();
  }

  @Test
  void everyTenantTableForcesRowLevelSecurity() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select ours.oid::regclass
                  from ours
                  join pg_class c on c.oid = ours.oid
                 where (ours.is_tenant or ours.relname = 'organizations')
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """))
        .isEmpty();
    assertThat(
            OwnTables.that(
                """
                select inhrelid::regclass
                  from pg_inherits
                  join pg_class c on c.oid = inhrelid
                 where c.relkind = 'r'
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """))
        .as("partitions")
        .isEmpty();
  }

  @Test
  void onlyFunctionalRolesHavePoliciesThatLookAtNoTenant() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select p.polrelid::regclass || ' ' || p.polname
                  from pg_policy p
                 where pg_get_expr(p.polqual, p.polrelid) = 'true'
                   and not p.polroles <@ array(
                         select r.oid
                           from pg_roles r
                          where r.rolname in ('tenon_identity', 'tenon_guard', 'tenon_billing'))
                """))
        .isEmpty();
    assertThat(OwnTables.that("select polname from pg_policy where polroles @> array[0::oid]"))
        .as("policies for everybody")
        .isEmpty();
  }

  @Test
  void everyForeignKeyBetweenTenantTablesCarriesTheTenant() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select k.conname
                  from pg_constraint k
                  join ours own on own.oid = k.conrelid
                  join ours target on target.oid = k.confrelid
                 where k.contype = 'f'
                   and own.is_tenant
                   and target.is_tenant
                   and not exists (
                         select
                           from unnest(k.conkey, k.confkey) as pairs (own_number, target_number)
                           join pg_attribute a
                             on a.attrelid = k.conrelid and a.attnum = pairs.own_number
                           join pg_attribute b
                             on b.attrelid = k.confrelid and b.attnum = pairs.target_number
                          where a.attname = 'organization_id'
                            and b.attname = 'organization_id')
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyHasAnIndexThatBeginsWithItsColumns() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select k.conname
                  from pg_constraint k
                  join ours on ours.oid = k.conrelid
                 where k.contype = 'f'
                   and not exists (
                         select
                           from pg_index i
                          where i.indrelid = k.conrelid
                            and i.indisvalid
                            and (select array_agg(column_number order by column_number)
                                   from unnest(i.indkey[0:cardinality(k.conkey) - 1]) as columns (column_number))
                                = (select array_agg(column_number order by column_number)
                                     from unnest(k.conkey) as columns (column_number))
                            and (i.indpred is null
                              or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))
                """))
        .isEmpty();
  }

  @Test
  void everyReferentialActionIsADecisionWithAReason() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select k.conname
                  from pg_constraint k
                  join ours on ours.oid = k.conrelid
                 where k.contype = 'f'
                   and coalesce(obj_description(k.oid, 'pg_constraint'), '') !~
                       case k.confdeltype
                         when 'c' then '^CASCADE: '
                         when 'r' then '^RESTRICT: '
                         when 'n' then '^SET NULL: '
                         else '^NO ACTION: '
                       end
                """))
        .isEmpty();
  }

  @Test
  void aKeyThatIsSetToNullKeepsItsTenant() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select k.conname
                  from pg_constraint k
                  join ours on ours.oid = k.conrelid
                 where k.contype = 'f'
                   and k.confdeltype = 'n'
                   and (k.confdelsetcols is null
                     or exists (
                          select
                            from pg_attribute a
                           where a.attrelid = k.conrelid
                             and a.attnum = any (k.confdelsetcols)
                             and a.attnotnull))
                """))
        .isEmpty();
  }

  @Test
  void everyTenantTableOfRecordsIsAudited() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select ours.oid::regclass
                  from ours
                 where (ours.is_tenant or ours.relname = 'organizations')
                   and not exists (
                         select
                           from pg_trigger t
                          where t.tgrelid = ours.oid
                            and t.tgfoid = 'audit.record_change()'::regprocedure)
                """))
        .as("all but the log itself, secrets, and what is only ever a trace of something else")
        .containsExactlyInAnyOrder(
            "audit.audit_logs",
            "identity.invitation_links",
            "idempotency_keys",
            "import_chunks",
            "open_task_labels",
            "imported_labels",
            "imported_tasks",
            "imported_comments");
  }

  @Test
  void theGraphOfForeignKeysHasNoCircle() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                , edges as (
                  select distinct k.conrelid as child, k.confrelid as parent
                    from pg_constraint k
                    join ours on ours.oid = k.conrelid
                   where k.contype = 'f'
                     and k.conrelid <> k.confrelid)
                select t.oid::regclass
                  from ours t
                 where exists (
                   with recursive above (oid) as (
                     select parent from edges where child = t.oid
                     union
                     select e.parent from above join edges e on e.child = above.oid)
                   select from above where above.oid = t.oid)
                """))
        .isEmpty();
  }
}
