package dev.tenon.db.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How things are called, explained and typed; what breaks a rule is listed by name. */
final class SchemaNamesTest {
  @Test
  void tablesColumnsIndexesAndFunctionsAreExplained() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select oid::regclass::text from ours where obj_description(oid, 'pg_class') is null
                union all
                select ours.oid::regclass || '.' || a.attname
                  from ours
                  join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0
                 where not a.attisdropped
                   and col_description(ours.oid, a.attnum) is null
                union all
                select i.indexrelid::regclass::text
                  from ours
                  join pg_index i on i.indrelid = ours.oid
                 where not i.indisprimary
                   and obj_description(i.indexrelid, 'pg_class') is null
                union all
                select p.oid::regprocedure::text
                  from pg_proc p
                  join pg_roles r on r.oid = p.proowner
                 where r.rolname like 'tenon\\_%'
                   and obj_description(p.oid, 'pg_proc') is null
                union all
                select nspname
                  from pg_namespace
                 where nspname in (select nspname from ours)
                   and obj_description(oid, 'pg_namespace') is null
                """))
        .isEmpty();
  }

  @Test
  void namesAreSnakeCaseAndFit() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select name
                  from (select relname from ours
                        union all
                        select a.attname
                          from ours
                          join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0
                        union all
                        select k.conname from ours join pg_constraint k on k.conrelid = ours.oid
                        union all
                        select i.indexrelid::regclass::text
                          from ours
                          join pg_index i on i.indrelid = ours.oid) as names (name)
                 where name !~ '^([a-z]+\\.)?[a-z][a-z0-9_]*$'
                    or length(name) >= 63
                """))
        .isEmpty();
  }

  @Test
  void constraintsAreNamedAfterTheirTable() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select k.conname
                  from ours
                  join pg_constraint k on k.conrelid = ours.oid
                 where k.contype in ('p', 'u', 'f', 'c')
                   and (k.conname not like replace(ours.relname, '_', '\\_') || '\\_%'
                     or k.conname !~ case k.contype
                          when 'p' then '_pkey$'
                          when 'u' then '_key$'
                          when 'f' then '_fkey$'
                          else '_check$'
                        end)
                """))
        .isEmpty();
  }

  @Test
  void nothingIsTypedByReflex() throws SQLException {
    assertThat(
            OwnTables.that(
                """
                select ours.oid::regclass || '.' || a.attname
                  from ours
                  join pg_attribute a on a.attrelid = ours.oid and a.attnum > 0
                 where format_type(a.atttypid, a.atttypmod) in (
                         'timestamp without time zone', 'json', 'money', 'real', 'double precision',
                         'character varying')
                """))
        .isEmpty();
  }
}
