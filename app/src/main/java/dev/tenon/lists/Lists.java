package dev.tenon.lists;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.Visitor;
import dev.tenon.filters.Condition;
import dev.tenon.filters.Filter;
import dev.tenon.filters.FilterFault;
import dev.tenon.filters.paging.Cursors;
import dev.tenon.filters.paging.Listing;
import dev.tenon.filters.paging.Slice;
import dev.tenon.filters.paging.Sort;
import dev.tenon.filters.paging.Walk;
import dev.tenon.filters.vocabulary.Asker;
import dev.tenon.web.Failure;
import dev.tenon.web.Page;
import dev.tenon.web.shape.Fault;
import dev.tenon.web.shape.Phrase;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of lists. A page costs one round trip; one more for each noun that its filter names,
 * where the filter tells time for the caller's time zone, and for a count.
 */
public final class Lists {
  private static final Sql CURSOR_KEY = Sql.of("select identity.cursor_key() as key");

  private final Db db;
  private final TimeZones zones;
  private final Clock clock;
  private final Cursors cursors;

  private Lists(Db db, Clock clock, Cursors cursors) {
    this.db = db;
    this.zones = new TimeZones(db);
    this.clock = clock;
    this.cursors = cursors;
  }

  /** Over a database, whose key the cursors are sealed with. */
  public static Lists open(Db db, Clock clock, Supplier<UUID> ids) {
    byte[] key =
        db.one(new Visitor(null, Via.JOB, ids.get()), CURSOR_KEY.bound(), row -> row.bytes("key"))
            .orElseThrow();
    return new Lists(db, clock, new Cursors(key, clock));
  }

  /** The page that is asked for, as far as the caller sees the list. */
  public <T extends Record> Page<T> page(Tenant tenant, Asked asked, Listed<T> list) {
    Filter filter = filter(asked);
    Condition condition = condition(tenant, filter, list).and(list.narrowed());
    Listing<T> listing = listing(tenant, asked, list, filter);
    Walk<T> walk = understood("after", () -> cursors.walk(listing, asked.after()));
    Slice<T> slice =
        cursors.slice(walk, rows(tenant, list, condition, walk, asked.limit()), asked.limit());
    return new Page<>(
        slice.items(), slice.next(), asked.count() ? count(tenant, list, condition) : null);
  }

  /** What the filter that is asked for means for rows of the list, for a statement of one's own. */
  public Condition condition(Tenant tenant, Asked asked, Listed<?> list) {
    return condition(tenant, filter(asked), list);
  }

  /** What follows {@code order by} in such a statement. */
  public String order(Asked asked, Listed<?> list) {
    return sort(asked, list).orderBy();
  }

  private static <T extends Record> Sort<T> sort(Asked asked, Listed<T> list) {
    String order = asked.sort().isBlank() ? list.usualSort() : asked.sort();
    return understood("sort", () -> list.sorts().parse(order));
  }

  /**
   * The first page of a list whose rows such a statement has read.
   *
   * @param rows in the order that is asked for; one more than the page's limit where there are more
   */
  public <T extends Record> Page<T> firstPage(
      Tenant tenant, Asked asked, Listed<T> list, List<T> rows) {
    Walk<T> walk = cursors.walk(listing(tenant, asked, list, filter(asked)), null);
    Slice<T> slice = cursors.slice(walk, rows, asked.limit());
    return new Page<>(slice.items(), slice.next(), null);
  }

  private static Filter filter(Asked asked) {
    return understood("filter", () -> Filter.parse(asked.filter()));
  }

  private Condition condition(Tenant tenant, Filter filter, Listed<?> list) {
    return understood(
        "filter", () -> list.vocabulary().compile(filter, asker(tenant, list, filter)));
  }

  private static <T extends Record> Listing<T> listing(
      Tenant tenant, Asked asked, Listed<T> list, Filter filter) {
    return new Listing<>(tenant.organizationId(), list.name(), filter, sort(asked, list));
  }

  /**
   * Makes sure that a list would understand a filter and a sort, which are to be kept: members
   * {@code filter} and {@code sort} of a body.
   */
  public void understand(Tenant tenant, Listed<?> list, String filter, String sort) {
    Filter parsed = kept("filter", () -> Filter.parse(filter));
    kept("filter", () -> list.vocabulary().compile(parsed, asker(tenant, list, parsed)));
    kept("sort", () -> list.sorts().parse(sort));
  }

  private <T extends Record> List<T> rows(
      Tenant tenant, Listed<T> list, Condition condition, Walk<T> walk, int limit) {
    Condition all = condition.and(walk.condition());
    Sql sql =
        Sql.composed(
            "%s\n%s\n and %s\n order by %s\n limit :limit"
                .formatted(
                    list.columns(), list.rows(), all.sql(), walk.listing().sort().orderBy()));
    return db.list(tenant, sql.bind(all.parameters()).bind("limit", limit + 1), list.type());
  }

  private <T extends Record> @Nullable Long count(
      Tenant tenant, Listed<T> list, Condition condition) {
    Sql sql =
        Sql.composed(
            "select count(*) as total\n%s\n and %s".formatted(list.rows(), condition.sql()));
    return db.one(tenant, sql.bind(condition.parameters()), row -> row.longNumber("total"))
        .orElseThrow();
  }

  private Asker asker(Tenant tenant, Listed<?> list, Filter filter) {
    ZoneId zone = list.vocabulary().tellsTime(filter) ? zones.of(tenant) : ZoneOffset.UTC;
    return new Asker(tenant.userId(), clock, zone, new NamesInUse(db, tenant, list.nouns()));
  }

  private static <R> R kept(String member, Supplier<R> reading) {
    try {
      return reading.get();
    } catch (FilterFault fault) {
      throw Failure.invalid(
          List.of(fault("/" + member, String.valueOf(fault.getMessage()), fault)));
    }
  }

  /** What is wrong is told with the parameter's name, and where in it. */
  private static <R> R understood(String parameter, Supplier<R> reading) {
    try {
      return reading.get();
    } catch (FilterFault fault) {
      throw Failure.malformed(
          parameter, List.of(fault(parameter, parameter + ", " + fault.getMessage() + ".", fault)));
    }
  }

  private static List<Phrase> phrases(FilterFault fault) {
    return fault.told().stream()
        .map(told ->
            new Phrase("filters." + told.sentence().name().toLowerCase(Locale.ROOT), told.things()))
        .toList();
  }

  private static Fault fault(String pointer, String message, FilterFault fault) {
    return new Fault(
        pointer,
        fault.code().name().toLowerCase(Locale.ROOT),
        message,
        List.of(fault.position() + 1, phrases(fault)));
  }
}
