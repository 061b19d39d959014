package dev.tenon.filters.postgres;

import dev.tenon.db.Bound;
import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Tx;
import dev.tenon.db.Via;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.Cursors;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.Listing;
import dev.tenon.filters.paging.Slice;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.filters.paging.Walk;
import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A small table to filter, sort and walk over, in a database of its own beside the product's. */
final class ItemTable {
  static final Sorts<Item> SORTS =
      Sorts.of(
          "i.id",
          Item::id,
          SortKey.required("title", KeyType.TEXT, "i.title", Item::title),
          SortKey.required("number", KeyType.WHOLE, "i.number", Item::number),
          SortKey.optional("due_date", KeyType.MOMENT, "i.due_date", Item::dueDate),
          SortKey.optional("start_date", KeyType.DAY, "i.start_date", Item::startDate));

  static final Cursors CURSORS = new Cursors(new byte[32], Clock.systemUTC());
  static final Db DB = Db.open(made());

  private static final String COLUMNS =
      """
      select i.id, i.title, i.status, i.number, i.due_date, i.start_date, i.assignee_id
        from items i
       where i.organization_id = :organization_id
         and %s
       order by %s
      """;
  private static final Sql INSERT =
      Sql.of(
          """
          insert into items
            (organization_id, id, title, status, number, due_date, start_date, assignee_id)
          values
            (:organization_id, :id, :title, :status, :number, :due_date, :start_date, :assignee_id)
          """);
  private static final Sql SCANS_OFF =
      Sql.of(
          """
          select set_config('enable_seqscan', 'off', true) as seqscan,
                 set_config('enable_bitmapscan', 'off', true) as bitmapscan
          """);
  private static final Sql AGE =
      Sql.of(
          """
          update items
             set created_at = created_at + interval '1 hour'
           where organization_id = :organization_id
             and id = any(:ids)
          """);
  private static final Sql LABEL =
      Sql.of(
          """
          insert into item_labels (organization_id, item_id, label_id)
          values (:organization_id, :item_id, :label_id)
          """);

  private ItemTable() {}

  static Tenant tenant() {
    return Tenant.system(UUID.randomUUID(), Via.JOB, UUID.randomUUID());
  }

  static void insert(Tx tx, List<Item> items) {
    List<Bound> rows = new ArrayList<>();
    for (Item item : items) {
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("id", item.id);
      values.put("title", item.title);
      values.put("status", item.status);
      values.put("number", item.number);
      values.put("due_date", item.dueDate);
      values.put("start_date", item.startDate);
      values.put("assignee_id", item.assigneeId);
      rows.add(INSERT.bind(values));
    }
    if (!rows.isEmpty()) {
      tx.updateAll(rows);
    }
  }

  /** Inserts items as if an hour had passed. */
  static void insertLater(Tx tx, List<Item> items) {
    insert(tx, items);
    tx.update(AGE.bind("ids", items.stream().map(Item::id).toList()));
  }

  static void label(Tx tx, UUID item, UUID label) {
    tx.update(LABEL.bind("item_id", item).bind("label_id", label));
  }

  static List<Item> matching(Tx tx, Condition condition) {
    Sql query = Sql.of(COLUMNS.formatted(condition.sql(), "i.number"));
    return tx.list(query.bind(condition.parameters()), Item.class);
  }

  /** The page of a listing to which a cursor leads; the filter is {@code where}, compiled. */
  static Slice<Item> page(
      Tx tx, Listing<Item> listing, Condition where, @Nullable String cursor, int limit) {
    Walk<Item> walk = CURSORS.walk(listing, cursor);
    Condition condition = where.and(walk.condition());
    Sql query =
        Sql.of(COLUMNS.formatted(condition.sql(), listing.sort().orderBy()) + " limit :limit");
    List<Item> rows =
        tx.list(query.bind(condition.parameters()).bind("limit", limit + 1), Item.class);
    return CURSORS.slice(walk, rows, limit);
  }

  /** How PostgreSQL would read the page, if it were not so small as to be read as a whole. */
  static String plan(Tx tx, Listing<Item> listing, String cursor) {
    Condition condition = CURSORS.walk(listing, cursor).condition();
    String query = COLUMNS.formatted(condition.sql(), listing.sort().orderBy()) + " limit 7";
    tx.list(SCANS_OFF.bound(), row -> row.text("seqscan") + row.text("bitmapscan"));
    Sql explain = Sql.of("explain (costs off) " + query);
    return String.join(
        "\n", tx.list(explain.bind(condition.parameters()), row -> row.text("QUERY PLAN")));
  }

  private static PGSimpleDataSource made() {
    try (Connection server = TestDatabase.superuser().getConnection();
        Statement statement = server.createStatement()) {
      statement.execute("create database filters_test");
      PGSimpleDataSource source = TestDatabase.superuserUrl().dataSource();
      source.setDatabaseName("filters_test");
      try (Connection database = source.getConnection();
          Statement tables = database.createStatement()) {
        tables.execute(
            """
            create table items (
              organization_id uuid not null,
              id uuid not null,
              title varchar(300) not null,
              status varchar(20) not null,
              number integer not null,
              due_date timestamptz,
              start_date date,
              assignee_id uuid,
              created_at timestamptz not null default now(),
              primary key (organization_id, id)
            );
            create index items_number_idx on items (organization_id, number, id);
            create table item_labels (
              organization_id uuid not null,
              item_id uuid not null,
              label_id uuid not null,
              primary key (organization_id, item_id, label_id)
            );
            """);
      }
      return source;
    } catch (SQLException e) {
      throw new IllegalStateException("no table to test with", e);
    }
  }

  record Item(
      UUID id,
      String title,
      String status,
      int number,
      @Nullable Instant dueDate,
      @Nullable LocalDate startDate,
      @Nullable UUID assigneeId) {}
}
