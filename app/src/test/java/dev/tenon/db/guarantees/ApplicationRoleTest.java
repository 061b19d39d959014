package dev.tenon.db.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the role that serves cannot do, even if every line of the application were the attacker's.
 */
final class ApplicationRoleTest {
  private static final List<String> FORBIDDEN = List.of("42501", "0LP01", "25006", "42P16");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table public.mine (id integer)",
        "create table identity.mine (id integer)",
        "create table audit.mine (id integer)",
        "create table jobs.mine (id integer)",
        "create temporary table mine (id integer)",
        "create schema mine",
        "create view public.mine as select 1",
        "create function public.mine() returns integer language sql as 'select 1'",
        "create function jobs.mine() returns integer language sql as 'select 1'",
        "create extension file_fdw",
        "create role mine",
        "alter table tasks add column mine integer",
        "alter table tasks disable trigger all",
        "alter table tasks disable trigger tasks_audit",
        "alter table tasks disable row level security",
        "alter table tasks no force row level security",
        "alter table tasks owner to tenon_app",
        "alter policy tasks_tenant on tasks using (true)",
        "drop policy tasks_tenant on tasks",
        "create policy mine on tasks using (true)",
        "drop trigger tasks_audit on tasks",
        "drop table tasks",
        "drop function audit.record_change()",
        "alter function audit.record_change() security invoker",
        "create or replace function public.touch() returns trigger language plpgsql as 'begin return new; end'",
        "create trigger mine before insert on tasks execute function public.touch()",
        "create rule mine as on insert to tasks do instead nothing",
        "grant select on identity.accounts to tenon_app",
        "truncate tasks",
        "truncate audit.audit_logs",
        "alter role tenon_app bypassrls",
        "alter role tenon_app superuser",
        "copy (select 1) to '/tmp/mine'",
        "copy tasks from program 'id'",
        "select pg_read_file('/etc/passwd')",
        "select lo_import('/etc/passwd')",
        "select pg_terminate_backend(pg_backend_pid() - 1) from pg_stat_activity where usename = 'tenon_owner'",
        "set session_replication_role = replica",
        "set role tenon_owner",
        "set role tenon_identity",
        "set role tenon_audit",
        "set role tenon_guard",
        "set role tenon_billing",
        "set session authorization tenon_owner",
      })
  void cannotChangeTheSchemaNorItsOwnRights(String statement) throws SQLException {
    try (Caller application = Caller.application()) {
      switch (application.tried(statement)) {
        case Outcome.Refusal refusal -> assertThat(refusal.sqlState()).isIn(FORBIDDEN);
        case Outcome.Done done -> assertThat(done.rows()).as(statement).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.audit_logs set action = 'update'",
        "delete from audit.audit_logs",
        "insert into audit.audit_logs (organization_id, id, occurred_at, entity_type, record_id, action)"
            + " values (gen_random_uuid(), gen_random_uuid(), now(), 'tasks', gen_random_uuid(), 'update')",
        "select from audit.audit_logs_default",
        "delete from audit.audit_logs_default",
        "select audit.append_event(null, null, null, null, null, null, null)",
      })
  void cannotTouchTheAuditLog(String statement) throws SQLException {
    Story story = Story.told();
    try (Caller application = story.caller("ann")) {
      assertThat(application.refused(statement).forbidden()).as(statement).isTrue();
    }
  }

  @Test
  void neitherCanTheOwnerOfTheAuditLogNorTheRoleThatWritesIt() throws SQLException {
    for (String role : List.of("tenon_owner", "tenon_audit", "tenon_identity", "tenon_guard")) {
      for (String statement :
          List.of(
              "update audit.audit_logs set action = 'update'",
              "delete from audit.audit_logs",
              "truncate audit.audit_logs")) {
        try (Caller superuser = Caller.superuser()) {
          superuser.run("set local role " + role);
          assertThat(superuser.refused(statement).forbidden()).as(role + ": " + statement).isTrue();
        }
      }
    }
  }

  @Test
  void cannotReadATableOfIdentityNorOfBilling() throws SQLException {
    try (Caller superuser = Caller.superuser();
        Caller application = Caller.application()) {
      List<String> tables =
          superuser.list(
              """
              select c.oid::regclass
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
               where n.nspname in ('identity', 'billing')
                 and c.relkind in ('r', 'p', 'v', 'm')
              """);

      assertThat(tables).hasSizeGreaterThan(8);
      for (String table : tables) {
        for (String statement :
            List.of("select from ", "delete from ", "truncate ", "insert into ")) {
          String tail = statement.startsWith("insert") ? " default values" : "";
          assertThat(application.refused(statement + table + tail).forbidden())
              .as(statement + table)
              .isTrue();
        }
      }
    }
  }

  @Test
  void cannotMakeATierOrAnOrganizationOrAnAccountLink() throws SQLException {
    Story story = Story.told();
    try (Caller ann = story.caller("ann")) {
      for (String statement :
          List.of(
              "update organizations set subscription_tier = 'enterprise'",
              "update subscription_tiers set max_projects = 1000000",
              "insert into organizations (id, name, slug) values (gen_random_uuid(), 'x', 'x')",
              "update users set account_id = gen_random_uuid()",
              "insert into organization_tenants (organization_id, user_id, account_id)"
                  + " select organization_id, id, account_id from users",
              "update tasks set number = 1000",
              "update tasks set project_id = gen_random_uuid()",
              "update tasks set version = 1")) {
        assertThat(ann.refused(statement).forbidden()).as(statement).isTrue();
      }
    }
  }

  @Test
  void isCalledIntoNoFunctionThatWasNotGrantedToIt() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      assertThat(
              superuser.list(
                  """
                  select p.oid::regprocedure
                    from pg_proc p
                    join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname in ('identity', 'guard', 'audit')
                     and has_function_privilege('tenon_app', p.oid, 'execute')
                     and (p.prorettype = 'trigger'::regtype
                       or p.proname in ('end_sessions', 'set_password', 'found_organization',
                                        'append_event', 'require_admin', 'serialize'))
                  """))
          .isEmpty();
      assertThat(
              superuser.list(
                  """
                  select p.oid::regprocedure
                    from pg_proc p
                    join pg_namespace n on n.oid = p.pronamespace
                   where n.nspname in ('identity', 'guard', 'audit')
                     and has_function_privilege('public', p.oid, 'execute')
                  """))
          .isEmpty();
    }
  }

  @Test
  void everyDefinersFunctionPinsItsSearchPathAndBelongsToARoleWithoutLogin() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      assertThat(
              superuser.list(
                  """
                  select p.oid::regprocedure
                    from pg_proc p
                    join pg_namespace n on n.oid = p.pronamespace
                    join pg_roles r on r.oid = p.proowner
                   where n.nspname in ('public', 'identity', 'guard', 'audit', 'billing', 'jobs')
                     and p.prosecdef
                     and (not exists (
                            select
                              from unnest(p.proconfig) as settings (setting)
                             where setting like 'search_path=pg_catalog,%'
                               and setting like '%pg_temp')
                       or r.rolcanlogin and p.proname not in (
                            'create_partitions', 'detach_expired')
                       or r.rolsuper
                       or r.rolbypassrls)
                  """))
          .isEmpty();
    }
  }

  @Test
  void noRoleOfTenonPassesRowLevelSecurity() throws SQLException {
    try (Caller superuser = Caller.superuser()) {
      assertThat(
              superuser.list(
                  """
                  select rolname
                    from pg_roles
                   where rolname like 'tenon\\_%'
                     and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                       or rolreplication or rolinherit)
                  """))
          .isEmpty();
    }
  }

  @Test
  void theOwnerSeesNoTenantEither() throws SQLException {
    Story story = Story.told();
    try (Caller owner = Caller.owner()) {
      owner.set("app.organization_id", story.organization().toString());

      assertThat(owner.list("select id from tasks")).isEmpty();
      assertThat(owner.list("select id from organizations")).isEmpty();
    }
  }
}
