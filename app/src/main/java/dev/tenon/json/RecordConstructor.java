package dev.tenon.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes records from their components' values, whatever the record's visibility. */
public final class RecordConstructor {
  private final Class<?> type;
  private final MethodHandle handle;

  private RecordConstructor(Class<?> type, MethodHandle handle) {
    this.type = type;
    this.handle = handle;
  }

  public static RecordConstructor of(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      MethodHandle handle = MethodHandles.lookup().unreflectConstructor(constructor);
      return new RecordConstructor(type, handle.asSpreader(Object[].class, types.length));
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(type + " has no canonical constructor to reach", fault);
    }
  }

  /** The record of these values, in the order of its components. What it throws passes through. */
  public Object make(@Nullable Object[] values) {
    try {
      return handle.invoke(values);
    } catch (RuntimeException | Error refused) {
      throw refused;
    } catch (Throwable fault) {
      throw new IllegalStateException("can't make a " + type.getSimpleName(), fault);
    }
  }

  /** A component's name as columns and JSON spell it: {@code dueDate} is {@code due_date}. */
  public static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
