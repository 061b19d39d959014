package dev.tenon.db.values;

import dev.tenon.json.JsonText;
import dev.tenon.json.TextValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.util.PGobject;

/**
 * Java values as PostgreSQL takes them: UUID, String, Integer, Long, Boolean, BigDecimal, byte[],
 * LocalDate, Instant (timestamptz), an enumeration (its lower-case name), {@link JsonText} (jsonb),
 * {@link TextValue} and collections of these (arrays).
 */
public final class Values {
  private Values() {}

  /** Sets a value, which is not null, on a statement. */
  public static void set(PreparedStatement statement, int position, Object value)
      throws SQLException {
    switch (value) {
      case UUID id -> statement.setObject(position, id);
      case String text -> statement.setString(position, text);
      case Integer number -> statement.setInt(position, number);
      case Long number -> statement.setLong(position, number);
      case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
      case Enum<?> word -> statement.setString(position, word(word));
      case TextValue text -> statement.setString(position, text.value());
      case JsonText json -> statement.setObject(position, jsonb(json));
      case Collection<?> items -> statement.setArray(position, array(statement, items));
      default -> statement.setObject(position, value);
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static PGobject jsonb(JsonText json) throws SQLException {
    PGobject object = new PGobject();
    object.setType("jsonb");
    object.setValue(json.value());
    return object;
  }

  private static java.sql.Array array(PreparedStatement statement, Collection<?> items)
      throws SQLException {
    Connection connection = statement.getConnection();
    Object[] elements =
        items.stream().map(item -> item instanceof Enum<?> word ? word(word) : item).toArray();
    return connection.createArrayOf(elementType(items.iterator()), elements);
  }

  private static String elementType(Iterator<?> items) {
    while (items.hasNext()) {
      switch (items.next()) {
        case null -> {}
        case UUID _ -> {
          return "uuid";
        }
        case Integer _ -> {
          return "int4";
        }
        case Long _ -> {
          return "int8";
        }
        case Boolean _ -> {
          return "bool";
        }
        case Instant _ -> {
          return "timestamptz";
        }
        default -> {
          return "text";
        }
      }
    }
    // Nothing tells the type of an empty array: text, which a cast in the statement turns.
    return "text";
  }
}
