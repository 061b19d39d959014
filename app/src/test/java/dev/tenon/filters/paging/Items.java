package dev.tenon.filters.paging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list to sort. */
final class Items {
  static final Sorts<Item> SORTS =
      Sorts.of(
          "i.id",
          Item::id,
          SortKey.required("title", KeyType.TEXT, "i.title", Item::title),
          SortKey.required("number", KeyType.WHOLE, "i.number", Item::number),
          SortKey.optional("due_date", KeyType.MOMENT, "i.due_date", Item::dueDate),
          SortKey.optional("estimate", KeyType.WHOLE, "i.estimate", Item::estimate));

  private Items() {}

  record Item(
      UUID id, String title, int number, @Nullable Instant dueDate, @Nullable Long estimate) {}
}
