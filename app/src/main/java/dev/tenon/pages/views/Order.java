package dev.tenon.pages.views;

import dev.tenon.filters.FilterFault;
import dev.tenon.filters.paging.Sort;
import dev.tenon.filters.paging.Sort.Direction;
import dev.tenon.json.Json;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.TaskSummary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The order of a view, told so that a script can put a task that has changed where it belongs. */
public final class Order {
  private final Sort<TaskSummary> sort;

  private Order(Sort<TaskSummary> sort) {
    this.sort = sort;
  }

  /**
   * The order that an outlook asks for.
   *
   * @param usual the order unless one is asked for that is known
   */
  public static Order of(Outlook outlook, String usual) {
    try {
      return new Order(parsed(outlook.sort().isBlank() ? usual : outlook.sort()));
    } catch (FilterFault _) {
      // The view says so, and shows nothing; a task that is asked for by its key is shown anyway.
      return new Order(parsed(usual));
    }
  }

  private static Sort<TaskSummary> parsed(String sort) {
    return TaskLists.TASKS.sorts().parse(sort);
  }

  /** Which way each value goes: + or -. */
  public String directions() {
    return sort.keys().stream()
        .map(key -> key.direction() == Direction.ASCENDING ? "+" : "-")
        .collect(Collectors.joining());
  }

  /** The values by which a task stands where it does, as JSON; nulls come last either way. */
  public String place(TaskSummary task) {
    List<@Nullable Object> place = new ArrayList<>();
    for (Object value : sort.valuesOf(task)) {
      place.add(comparable(value));
    }
    return Json.MAPPER.writeValueAsString(place);
  }

  /** What a script compares as the database does: numbers by value, texts by their characters. */
  private static @Nullable Object comparable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Instant moment -> ChronoUnit.MICROS.between(Instant.EPOCH, moment);
      case UUID id -> id.toString();
      case Object other -> other;
    };
  }
}
