package dev.tenon.tasks.task;

import dev.tenon.db.Bound;
import dev.tenon.db.Sql;
import dev.tenon.json.TextValue;
import dev.tenon.web.Failure;
import dev.tenon.web.Request;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A task as people name it: by its id, or by its key such as WEB-42 in either case. */
public record TaskRef(String value) implements TextValue {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern KEY =
      Pattern.compile("(?<project>[A-Za-z][A-Za-z0-9]{0,9})-(?<number>[1-9][0-9]{0,8})");

  public TaskRef {
    if (!ID.matcher(value).matches() && !KEY.matcher(value).matches()) {
      throw new IllegalArgumentException("must be a task's id, or its key such as WEB-42");
    }
  }

  /** The task that a path's variable {@code task} names. What can be neither names nothing. */
  public static TaskRef of(Request<?> request) {
    return of(request.text("task"));
  }

  /** The same of any variable. */
  public static TaskRef of(String text) {
    try {
      return new TaskRef(text);
    } catch (IllegalArgumentException _) {
      throw Failure.notFound("task");
    }
  }

  public static TaskRef of(UUID id) {
    return new TaskRef(id.toString());
  }

  /** Null where it is named by its key. */
  public @Nullable UUID id() {
    return ID.matcher(value).matches() ? UUID.fromString(value) : null;
  }

  /** The project's part of its key; null where it is named by its id. */
  public @Nullable String projectKey() {
    Matcher key = KEY.matcher(value);
    return key.matches() ? key.group("project").toUpperCase(Locale.ROOT) : null;
  }

  /** The number in its key; null where it is named by its id. */
  public @Nullable Integer number() {
    Matcher key = KEY.matcher(value);
    return key.matches() ? Integer.valueOf(key.group("number")) : null;
  }

  /** A statement of {@link TaskStatements} that says {@code {task}}, with this one. */
  public Bound in(Sql statement) {
    return statement
        .bind("task_id", id())
        .bind("task_project_key", projectKey())
        .bind("task_number", number());
  }
}
