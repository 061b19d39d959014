package dev.tenon.schema.migrations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.migrations.watch.State.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in part against what is read whole, after each of many statements. */
final class InventoryTest {

  private static final String BEFORE =
      """
      create role own_reader;
      create role own_writer;
      create role own_other;
      create schema shop;
      create type shop.mood as enum ('glad', 'sad');
      create domain shop.code as text check (value <> '');
      create type shop.place as (street text, town text);
      create function shop.twice(n int) returns int immutable language sql return n * 2;
      create sequence shop.numbers;
      create collation shop.plain from "C";
      create text search configuration shop.words (copy = simple);
      create function shop.added(a int, b int) returns int immutable language sql return a + b;
      create operator shop.@@@ (function = shop.added, leftarg = int, rightarg = int);
      create aggregate shop.total(int) (sfunc = int4pl, stype = int, initcond = '0');
      create type shop.span as range (subtype = int, multirange_type_name = shop.spans);
      create table shop.parents (
        id int primary key,
        number int default nextval('shop.numbers'),
        mood shop.mood,
        code shop.code,
        place shop.place,
        constraint even check (shop.twice(number) > 0),
        constraint found check (to_tsvector('shop.words', code) <> ''),
        constraint sorted check (code collate shop.plain > ''),
        constraint plus check (number operator(shop.@@@) 1 > 0));
      create table shop.children (
        id int generated always as identity primary key,
        parent_id int references shop.parents,
        note text not null default 'none',
        whole shop.parents,
        spans shop.spans,
        mood shop.mood default 'sad',
        place shop.place);
      create index by_note on shop.children (note);
      create function shop.told() returns trigger language plpgsql as 'begin return new; end';
      create trigger told before insert on shop.children for each row execute function shop.told();
      create policy seen on shop.children using (parent_id in (select id from shop.parents));
      create view shop.glad as select id from shop.parents where mood = 'glad';
      create policy glad on shop.children
        using (mood <> 'sad' and (place).street <> '' and parent_id in (select id from shop.glad))
        with check ((select shop.total(id) from shop.parents) < 9);
      create materialized view shop.counted as select count(*) as n from shop.children;
      create table shop.days (day date not null, n int) partition by range (day);
      create table shop.year (day date not null, n int) partition by range (day);
      create table shop.month partition of shop.year for values from ('2026-01-01') to ('2026-02-01');
      create trigger told before insert on shop.year for each row execute function shop.told();
      """;

  /** One after the other. */
  private static final String STATEMENTS =
      """
      select 1;
      insert into shop.parents (id, number, code) values (1, 2, 'a');
      alter table shop.children add column more text;
      alter table shop.children alter note drop default;
      alter table shop.children alter note drop not null;
      alter table shop.children alter note type varchar(40);
      alter table shop.children alter id type bigint;
      alter table shop.children add constraint short check (length(note) < 30) not valid;
      alter table shop.children validate constraint short;
      alter table shop.children rename constraint short to brief;
      alter index shop.by_note rename to notes_in_order;
      create unique index once on shop.children (more);
      alter table shop.children add constraint once_only unique using index once;
      reindex table shop.children;
      truncate shop.children;
      comment on table shop.children is '@deprecated use nothing instead';
      comment on column shop.children.more is 'more of it';
      comment on table shop.children is null;
      comment on column shop.children.more is null;
      comment on function shop.twice(int) is 'doubles';
      comment on function shop.twice(int) is null;
      comment on type shop.mood is 'how they are';
      comment on type shop.mood is null;
      comment on schema shop is 'all of it';
      comment on schema shop is null;
      comment on schema public is 'the usual one';
      comment on view shop.glad is 'those who smile';
      grant select on shop.children to own_reader;
      grant update (note) on shop.children to own_writer;
      revoke update (note) on shop.children from own_writer;
      grant usage on schema shop to own_reader;
      grant usage on type shop.mood to own_reader;
      revoke execute on function shop.twice(int) from public;
      grant own_reader to own_writer;
      grant own_other to own_writer;
      alter role own_writer bypassrls;
      alter role own_writer rename to own_scribe;
      alter table shop.parents owner to own_scribe;
      alter function shop.twice(int) owner to own_reader;
      alter role own_reader rename to own_looker;
      revoke own_looker from own_scribe;
      alter table shop.children disable trigger told;
      alter trigger told on shop.children rename to tells;
      create trigger tells_more after delete on shop.children execute function shop.told();
      drop trigger tells_more on shop.children;
      alter table shop.children enable row level security;
      alter table shop.children force row level security;
      alter policy seen on shop.children to own_looker;
      create policy none on shop.parents as restrictive for update using (false);
      drop policy none on shop.parents;
      alter table shop.parents rename column id to key;
      alter table shop.parents rename to forebears;
      alter type shop.mood rename value 'sad' to 'gloomy';
      alter type shop.place rename attribute street to road;
      alter view shop.glad rename column id to number;
      alter collation shop.plain rename to simple;
      alter text search configuration shop.words rename to language;
      alter aggregate shop.total(int) rename to sum;
      alter type shop.spans rename to stretches;
      alter operator shop.@@@ (int, int) set schema public;
      alter collation shop.simple set schema public;
      alter type shop.mood rename to temper;
      alter type shop.temper add value 'calm';
      alter type shop.place add attribute country text;
      alter domain shop.code rename to sign;
      alter function shop.twice(int) rename to doubled;
      alter function shop.doubled(int) security definer;
      create or replace function shop.doubled(n int) returns int immutable language sql return n + n;
      alter sequence shop.numbers rename to counters;
      alter table shop.days attach partition shop.year for values from ('2026-01-01') to ('2027-01-01');
      create index on shop.days (n);
      alter table shop.days detach partition shop.year;
      create table shop.copies as select * from shop.children;
      create temporary table passing (id int);
      refresh materialized view shop.counted;
      create function shop.thrice(n int) returns int language sql return n * 3;
      drop function shop.thrice(int);
      create type shop.passing as enum ('a');
      drop type shop.passing;
      create schema apart;
      alter table shop.children set schema apart;
      alter schema shop rename to store;
      alter table apart.children drop column more;
      alter table apart.children drop constraint brief;
      drop index apart.notes_in_order;
      do $$ begin create table apart.made (id int); alter table store.forebears add later int; end $$;
      do $$ begin
        alter table apart.made add more int;
        begin
          create table apart.undone (id int);
          alter table apart.made add less int;
          raise exception 'no';
        exception when others then
          null;
        end;
      end $$;
      drop function store.told() cascade;
      create aggregate store.least(int) (sfunc = int4smaller, stype = int);
      drop aggregate store.least(int);
      drop policy glad on apart.children;
      drop view store.glad;
      drop table store.days;
      drop table store.forebears cascade;
      drop schema store cascade;
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whateverAStatementChangesIsSeenWhereOnlyThatIsRead(boolean inOneTransaction)
      throws SQLException {
    try (var database = ScratchDatabase.create()) {
      try (var connection = prepared(database)) {
        connection.setAutoCommit(!inOneTransaction);
        var inventory = new Inventory(new Gauges(connection));
        inventory.look();
        var before = whole(connection);
        for (var each : Script.statements(named(STATEMENTS, database))) {
          execute(connection, each.text());
          var changes = inventory.look();
          var now = whole(connection);
          assertThat(inventory.state().things())
              .as(each.text())
              .containsExactlyInAnyOrderEntriesOf(now.things());
          assertThat(keys(changes)).as(each.text()).isEqualTo(differing(before, now));
          before = now;
        }
        assertThat(before.named("apart.children")).isPresent();
        assertThat(before.named("apart.made")).isPresent();
      }
      forgetRoles(database);
    }
  }

  @Test
  void whatIsTakenBackIsSeenToBeAsItWas() throws SQLException {
    try (var database = ScratchDatabase.of("create table notes (id int)");
        var connection = database.connect()) {
      connection.setAutoCommit(false);
      var inventory = new Inventory(new Gauges(connection));
      inventory.look();
      var before = inventory.state();
      execute(connection, "savepoint here");
      execute(connection, "alter table notes add text text");
      execute(connection, "create table more (id int)");
      assertThat(keys(inventory.look())).isNotEmpty();
      execute(connection, "rollback to savepoint here");
      assertThat(keys(inventory.look())).isNotEmpty();
      assertThat(inventory.state().things()).isEqualTo(before.things());
      assertThat(inventory.look()).isEmpty();
    }
  }

  @Test
  void whatARoleBelongsToIsToldInTheOrderOfNames() throws SQLException {
    try (var database = ScratchDatabase.create()) {
      var sql =
          """
          create role own_reader;
          create role own_looker;
          create role own_writer in role own_reader, own_looker;
          """;
      database.run(named(sql, database));
      try (var connection = database.connect()) {
        assertThat(whole(connection).all("role"))
            .filteredOn(each -> each.name().equals(database.name() + "_writer"))
            .extracting(each -> each.fact("member of"))
            .containsExactly("{%1$s_looker,%1$s_reader}".formatted(database.name()));
      }
      forgetRoles(database);
    }
  }

  private static Connection prepared(ScratchDatabase database) throws SQLException {
    database.run(named(BEFORE, database));
    var connection = database.connect();
    execute(connection, "set search_path = ''");
    return connection;
  }

  /** Roles belong to the server, so a test has its own. */
  private static String named(String sql, ScratchDatabase database) {
    return sql.replace("own_", database.name() + "_");
  }

  private static void forgetRoles(ScratchDatabase database) {
    for (var role : List.of("reader", "looker", "writer", "scribe", "other")) {
      database.run(
          """
          do $$ begin
            if exists (select from pg_roles where rolname = '%1$s') then
              drop owned by %1$s cascade;
              drop role %1$s;
            end if;
          end $$
          """
              .formatted(database.name() + "_" + role));
    }
  }

  private static State whole(Connection connection) throws SQLException {
    var inventory = new Inventory(new Gauges(connection));
    inventory.look();
    return inventory.state();
  }

  private static Set<String> keys(List<Change> changes) {
    return changes.stream().map(each -> each.thing().key()).collect(Collectors.toSet());
  }

  private static Set<String> differing(State before, State now) {
    var all = new HashSet<>(before.things().keySet());
    all.addAll(now.things().keySet());
    all.removeIf(key -> Objects.equals(before.things().get(key), now.things().get(key)));
    return all;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
