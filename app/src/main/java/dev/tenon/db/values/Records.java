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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;

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
    List<String> names = Arrays.stream(columns).map(Column::name).toList();
    return row -> {
      try {
        int[] places = row.places(names);
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
          values[i] = columns[i].cell.read(row, places[i]);
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
      return plain((results, at) -> results.getObject(at, UUID.class));
    }
    if (type == String.class) {
      return plain(ResultSet::getString);
    }
    if (type == int.class) {
      return plain(ResultSet::getInt);
    }
    if (type == long.class) {
      return plain(ResultSet::getLong);
    }
    if (type == boolean.class) {
      return plain(ResultSet::getBoolean);
    }
    if (type == byte[].class) {
      return plain(ResultSet::getBytes);
    }
    if (type == Instant.class) {
      return plain(Records::instant);
    }
    if (type == Integer.class
        || type == Long.class
        || type == Boolean.class
        || type == BigDecimal.class
        || type == LocalDate.class) {
      return plain((results, at) -> results.getObject(at, type));
    }
    if (type == JsonText.class) {
      return plain((results, at) -> map(results.getString(at), JsonText::new));
    }
    if (type.isEnum()) {
      Map<String, Object> constants = constants(type);
      return plain((results, at) -> map(results.getString(at), word -> constant(constants, word)));
    }
    if (type == List.class
        && ((ParameterizedType) generic).getActualTypeArguments()[0] instanceof Class<?> element
        && !element.isRecord()) {
      Map<String, Object> constants = element.isEnum() ? constants(element) : Map.of();
      return plain((results, at) -> list(results, at, constants));
    }
    return json(generic);
  }

  private static Cell plain(ColumnReader reader) {
    return (row, at) -> reader.read(row.results(), at);
  }

  private static @Nullable Object instant(ResultSet results, int at) throws SQLException {
    return map(results.getObject(at, OffsetDateTime.class), OffsetDateTime::toInstant);
  }

  /** An enumeration's constants by their stored words. */
  private static Map<String, Object> constants(Class<?> type) {
    Map<String, Object> constants = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      constants.put(Values.word((Enum<?>) constant), constant);
    }
    return constants;
  }

  private static Object constant(Map<String, Object> constants, String word) {
    Object constant = constants.get(word);
    if (constant == null) {
      throw new IllegalStateException("no constant for the stored word " + word);
    }
    return constant;
  }

  /** An array; of words where there are constants. */
  private static @Nullable Object list(ResultSet results, int at, Map<String, Object> constants)
      throws SQLException {
    var array = results.getArray(at);
    if (array == null) {
      return null;
    }
    Object[] items = (Object[]) array.getArray();
    return constants.isEmpty()
        ? List.of(items)
        : Arrays.stream(items).map(item -> constant(constants, (String) item)).toList();
  }

  /** Rows often say the same, such as a status or a label: what is short is parsed once. */
  private static Cell json(Type generic) {
    ObjectReader reader = Json.MAPPER.readerFor(Json.MAPPER.constructType(generic));
    Memory parsed = new Memory(text -> unchangeable(reader.readValue(text)));
    return plain((results, at) -> map(results.getString(at), parsed));
  }

  private static Object unchangeable(Object value) {
    return value instanceof List<?> list ? Collections.unmodifiableList(list) : value;
  }

  private static <T> @Nullable Object map(@Nullable T value, Function<T, Object> function) {
    return value == null ? null : function.apply(value);
  }

  private record Column(String name, Cell cell) {}

  @FunctionalInterface
  private interface Cell {
    @Nullable Object read(Row row, int at) throws SQLException;
  }

  @FunctionalInterface
  private interface ColumnReader {
    @Nullable Object read(ResultSet results, int at) throws SQLException;
  }
}
