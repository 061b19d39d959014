package dev.tenon.web.shape;

import dev.tenon.json.Change;
import dev.tenon.json.JsonText;
import dev.tenon.json.RecordConstructor;
import dev.tenon.json.TextValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Derives shapes from records: a component that isn't {@code @Nullable} is required, {@code
 * Change<…>} makes a patch's member, and a record whose only component is the string {@code value}
 * is that string, checked by its constructor.
 */
public final class Shapes {
  private static final int MOST_ITEMS = 500;

  private static final ConcurrentHashMap<Class<?>, Shape> RECORDS = new ConcurrentHashMap<>();

  private Shapes() {}

  /** The shape of a record class; made once a class. */
  public static Shape of(Class<?> type) {
    Shape known = RECORDS.get(type);
    if (known != null) {
      return known;
    }
    Shape made = type.isRecord() ? record(type) : plain(type, type, null);
    Shape first = RECORDS.putIfAbsent(type, made);
    return first == null ? made : first;
  }

  private static Shape record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    RecordConstructor constructor = RecordConstructor.of(type);
    if (TextValue.class.isAssignableFrom(type)) {
      return new Shape.Checked(
          text(components[0]),
          name(type),
          about(type),
          text -> constructor.make(new Object[] {text}));
    }
    return new Shape.Members(
        type,
        name(type),
        about(type),
        Arrays.stream(components).map(Shapes::member).toList(),
        constructor::make);
  }

  private static String about(AnnotatedElement described) {
    About about = described.getAnnotation(About.class);
    return about == null ? "" : about.value();
  }

  /** {@code Tasks.Draft} is TasksDraft: unique in the API's description. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
  }

  private static Shape.Member member(RecordComponent component) {
    AnnotatedType annotated = component.getAnnotatedType();
    boolean change = component.getType() == Change.class;
    if (change) {
      annotated = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
    }
    Type type = annotated.getType();
    return new Shape.Member(
        RecordConstructor.snakeCase(component.getName()),
        about(component),
        plain(raw(type), type, component),
        annotated.isAnnotationPresent(Nullable.class),
        change);
  }

  private static Shape plain(Class<?> raw, Type type, @Nullable RecordComponent component) {
    if (raw == String.class) {
      return text(component);
    }
    if (raw == UUID.class) {
      return new Shape.Id();
    }
    if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
      return whole(raw, component);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new Shape.Flag();
    }
    if (raw == BigDecimal.class) {
      return new Shape.Decimal();
    }
    if (raw == Instant.class) {
      return new Shape.Moment();
    }
    if (raw == LocalDate.class) {
      return new Shape.Day();
    }
    if (raw == JsonText.class) {
      return new Shape.Any();
    }
    if (raw.isEnum()) {
      return word(raw);
    }
    if (raw == List.class) {
      Type item = ((ParameterizedType) type).getActualTypeArguments()[0];
      Length length = component == null ? null : component.getAnnotation(Length.class);
      return new Shape.Items(
          plain(raw(item), item, null),
          length == null ? 0 : length.min(),
          length == null ? MOST_ITEMS : length.max());
    }
    if (raw.isRecord()) {
      return of(raw);
    }
    throw new IllegalArgumentException("no shape for " + type);
  }

  private static Shape.Text text(@Nullable RecordComponent component) {
    Length length = component == null ? null : component.getAnnotation(Length.class);
    Matches matches = component == null ? null : component.getAnnotation(Matches.class);
    return new Shape.Text(
        length == null ? 0 : length.min(),
        length == null ? Shape.Text.LONGEST : length.max(),
        matches == null ? null : Pattern.compile(matches.value()),
        matches == null ? "" : matches.says());
  }

  private static Shape whole(Class<?> raw, @Nullable RecordComponent component) {
    boolean isLong = raw == long.class || raw == Long.class;
    Range range = component == null ? null : component.getAnnotation(Range.class);
    if (range != null) {
      return new Shape.Whole(range.min(), range.max(), isLong);
    }
    return isLong
        ? new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE, true)
        : new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, false);
  }

  private static Shape word(Class<?> type) {
    List<Object> constants = List.of(type.getEnumConstants());
    List<String> words =
        constants.stream().map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT)).toList();
    return new Shape.Word(name(type), words, constants);
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
  }
}
