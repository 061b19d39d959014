package dev.tenon.pages.list;

import dev.tenon.pages.views.Bar;
import dev.tenon.pages.views.Order;
import dev.tenon.pages.views.Outlook;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.stream.Stream;

/** A project's tasks as a list, in groups. */
public record ListView(Bar bar, List<Group> groups) implements View {
  private static final List<String> SORTS =
      List.of("", "-priority", "due_date", "-updated_at", "-created_at", "title");

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.count() == 0);
  }

  /** The order within each group. */
  static Order order(Outlook outlook) {
    return Order.of(outlook, Grouping.of(outlook) == Grouping.STATUS ? "position" : "-created_at");
  }

  /** Which way the values go that say where a row stands. */
  public String directions() {
    return order(bar.outlook()).directions();
  }

  /** By what it is grouped. */
  public Grouping grouping() {
    return Grouping.of(bar.outlook());
  }

  /** The orders to choose from, as addresses name them; blank for the usual one. */
  public List<String> sorts() {
    String asked = bar.outlook().sort();
    return SORTS.contains(asked) ? SORTS : Stream.concat(SORTS.stream(), Stream.of(asked)).toList();
  }

  /** What an order is called; one that the table alone offers goes by its own name. */
  public String name(Here here, String sort) {
    return SORTS.contains(sort)
        ? here.say("views.sort_" + (sort.isEmpty() ? "usual" : sort.replace("-", "")))
        : here.say("views.sort_by", sort);
  }
}
