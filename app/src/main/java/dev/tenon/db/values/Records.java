package dev.tenon.db.values;

import dev.tenon.db.DatabaseFailure;
import dev.tenon.json.Json;
import dev.tenon.json.JsonText;
import dev.tenon.json.RecordConstructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * Reads rows as records: component {@code dueDate} from column {@code due_date}. Beyond the plain
 * types, an enumeration reads from its lower-case name, a list of plain values from an array, and a
 * record or a list of records from json.
 */
public final class Records {
  private static final ConcurrentHashMap<Class<?>, Function<Row, ?>> READERS =
      new ConcurrentHashMap<>();

  private Records() {}

  /** The reader of a record class; made once a class. */
  @SuppressWarnings("unchecked") // what is put under a class reads that class
  public static <R extends Record> Function<Row, R> of(Class<R> type) {
    return (Function<Row, R>) READERS.computeIfAbsent(type, _ -> reader(type));
  }

  private static <R extends Record> Function<Row, R> reader(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Column[] columns = Arrays.stream(components).map(Records::column).toArray(Column[]::new);
    RecordConstructor constructor = RecordConstructor.of(type);
    return row -> {
      try {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
          values[i] =
              columns[i].cell.read(row.results(), row.results().findColumn(columns[i].name));
        }
        return type.cast(constructor.make(values));
      } catch (SQLException fault) {
        throw DatabaseFailure.of(fault);
      }
    };
  }

  private static Column column(RecordComponent component) {
    String name = RecordConstructor.snakeCase(component.getName());
    return new Column(name, cell(component.getType(), component.getGenericType()));
  }

  private static Cell cell(Class<?> type, Type generic) {
    if (type == UUID.class) {
      return (results, at) -> results.getObject(at, UUID.class);
    }
    if (type == String.class) {
      return ResultSet::getString;
    }
    if (type == int.class) {
      return ResultSet::getInt;
    }
    if (type == long.class) {
      return ResultSet::getLong;
    }
    if (type == boolean.class) {
      return ResultSet::getBoolean;
    }
    if (type == byte[].class) {
      return ResultSet::getBytes;
    }
    if (type == Instant.class) {
      return Records::instant;
    }
    if (type == Integer.class
        || type == Long.class
        || type == Boolean.class
        || type == BigDecimal.class
        || type == LocalDate.class) {
      return (results, at) -> results.getObject(at, type);
    }
    if (type == JsonText.class) {
      return (results, at) -> map(results.getString(at), JsonText::new);
    }
    if (type.isEnum()) {
      return words(type);
    }
    if (type == List.class
        && ((ParameterizedType) generic).getActualTypeArguments()[0] instanceof Class<?> element
        && !element.isRecord()) {
      return (results, at) -> list(results, at, element);
    }
    return json(generic);
  }

  private static @Nullable Object instant(ResultSet results, int at) throws SQLException {
    return map(results.getObject(at, OffsetDateTime.class), OffsetDateTime::toInstant);
  }

  private static Cell words(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    return (results, at) -> map(results.getString(at), word -> constant(constants, word));
  }

  private static Object constant(Object[] constants, String word) {
    for (Object constant : constants) {
      if (Values.word((Enum<?>) constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalStateException("no constant for the stored word " + word);
  }

  private static @Nullable Object list(ResultSet results, int at, Class<?> element)
      throws SQLException {
    var array = results.getArray(at);
    if (array == null) {
      return null;
    }
    Object[] items = (Object[]) array.getArray();
    if (!element.isEnum()) {
      return List.of(items);
    }
    Object[] constants = element.getEnumConstants();
    return Arrays.stream(items).map(item -> constant(constants, (String) item)).toList();
  }

  private static Cell json(Type generic) {
    JavaType type = Json.MAPPER.constructType(generic);
    return (results, at) -> map(results.getString(at), text -> Json.MAPPER.readValue(text, type));
  }

  private static <T> @Nullable Object map(@Nullable T value, Function<T, Object> function) {
    return value == null ? null : function.apply(value);
  }

  private record Column(String name, Cell cell) {}

  @FunctionalInterface
  private interface Cell {
    @Nullable Object read(ResultSet results, int at) throws SQLException;
  }
}
