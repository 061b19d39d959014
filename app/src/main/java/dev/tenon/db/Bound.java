package dev.tenon.db;

import dev.tenon.db.values.Values;
import dev.tenon.json.Change;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement and its values, ready to run. */
public final class Bound {
  private final Sql sql;
  private final Map<String, @Nullable Object> values = new HashMap<>();

  Bound(Sql sql) {
    this.sql = sql;
  }

  /** Adds a value: see {@link Values} for the types that can be bound. */
  public Bound bind(String name, @Nullable Object value) {
    if (name.equals(Sql.ORGANIZATION)) {
      throw new IllegalArgumentException("the door binds :organization_id");
    }
    if (!sql.has(name)) {
      throw new IllegalArgumentException("no :" + name + " in: " + sql);
    }
    values.put(name, value);
    return this;
  }

  /**
   * Adds a member of a merge patch: its new value as {@code :name}, and as {@code :name_given}
   * whether there is one.
   */
  public Bound bind(String name, Change<?> change) {
    return bind(name + "_given", change.isGiven()).bind(name, change.value());
  }

  /** Adds several values. */
  public Bound bindAll(Map<String, ? extends @Nullable Object> more) {
    more.forEach(this::bind);
    return this;
  }

  Sql sql() {
    return sql;
  }

  /** Sets the values on a statement, from the given position on. */
  void set(PreparedStatement statement, int from, Context context) throws SQLException {
    int position = from;
    for (String name : sql.names()) {
      Object value = value(name, context);
      if (value == null) {
        String type = sql.types(statement.getConnection()).get(position - from);
        statement.setNull(position, Types.OTHER, type);
      } else {
        Values.set(statement, position, value);
      }
      position++;
    }
  }

  private @Nullable Object value(String name, Context context) {
    if (name.equals(Sql.ORGANIZATION)) {
      return organization(context);
    }
    Object value = values.get(name);
    if (value == null && !values.containsKey(name)) {
      throw new IllegalArgumentException("nothing bound to :" + name + " in: " + sql);
    }
    return value;
  }

  private UUID organization(Context context) {
    return switch (context) {
      case Tenant tenant -> tenant.organizationId();
      case Visitor _ ->
          throw new IllegalArgumentException("a visitor has no organization to bind in: " + sql);
    };
  }
}
