package dev.tenon.web.shape;

import dev.tenon.json.Change;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON by shapes. */
final class Reading {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** PostgreSQL's years are wider; these are the ones that RFC 3339 can write. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private final Faults faults;

  private Reading(Faults faults) {
    this.faults = faults;
  }

  static @Nullable Object of(Shape shape, JsonNode node, String pointer, Faults faults) {
    return new Reading(faults).read(shape, node, pointer);
  }

  private @Nullable Object read(Shape shape, JsonNode node, String pointer) {
    return switch (shape) {
      case Shape.Text text -> text(text, node, pointer);
      case Shape.Word word -> word(word, node, pointer);
      case Shape.Whole whole -> whole(whole, node, pointer);
      case Shape.Decimal _ -> decimal(node, pointer);
      case Shape.Flag _ ->
          node.isBoolean() ? node.booleanValue() : wrong(pointer, "type", "must be true or false");
      case Shape.Id _ -> id(node, pointer);
      case Shape.Moment _ ->
          parsed(node, pointer, Reading::moment, "a time such as 2026-11-21T09:30:00Z");
      case Shape.Day _ -> parsed(node, pointer, Reading::day, "a date such as 2026-11-21");
      case Shape.Items items -> items(items, node, pointer);
      case Shape.Members members -> members(members, node, pointer);
      case Shape.Checked checked -> checked(checked, node, pointer);
      case Shape.Any _ -> throw new IllegalStateException("only described, never read");
    };
  }

  private @Nullable Object wrong(String pointer, String code, String message, Object... values) {
    faults.add(pointer, code, message, values);
    return null;
  }

  private @Nullable String text(Shape.Text shape, JsonNode node, String pointer) {
    if (!node.isString()) {
      wrong(pointer, "type", "must be a string");
      return null;
    }
    String text = node.stringValue();
    int length = text.codePointCount(0, text.length());
    if (length > shape.max()) {
      wrong(pointer, "too_long", "must have at most " + shape.max() + " characters", shape.max());
    } else if (length < shape.min() || (shape.min() > 0 && text.isBlank())) {
      wrong(
          pointer,
          "too_short",
          shape.min() == 1
              ? "must not be empty"
              : "must have at least " + shape.min() + " characters",
          shape.min());
    } else if (!storable(text)) {
      wrong(pointer, "characters", "must not hold NUL characters or halves of surrogate pairs");
    } else if (shape.pattern() != null && !shape.pattern().matcher(text).matches()) {
      wrong(pointer, "pattern", "must be " + shape.says());
    } else {
      return text;
    }
    return null;
  }

  /** PostgreSQL's text holds every character of Unicode but NUL, and no lone surrogate. */
  private static boolean storable(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  private @Nullable Object word(Shape.Word shape, JsonNode node, String pointer) {
    int at = node.isString() ? shape.words().indexOf(node.stringValue()) : -1;
    if (at >= 0) {
      return shape.constants().get(at);
    }
    String words = String.join(", ", shape.words());
    return wrong(pointer, "choice", "must be one of " + words, words);
  }

  private @Nullable Object whole(Shape.Whole shape, JsonNode node, String pointer) {
    if (!node.isIntegralNumber()) {
      return wrong(pointer, "type", "must be a whole number");
    }
    if (!node.canConvertToLong()
        || node.longValue() < shape.min()
        || node.longValue() > shape.max()) {
      return wrong(
          pointer,
          "range",
          "must be between " + shape.min() + " and " + shape.max(),
          shape.min(),
          shape.max());
    }
    return shape.isLong() ? (Object) node.longValue() : (Object) node.intValue();
  }

  private @Nullable Object decimal(JsonNode node, String pointer) {
    if (!node.isNumber()) {
      return wrong(pointer, "type", "must be a number");
    }
    BigDecimal number = node.decimalValue();
    // The exponent is looked at first: a scale set on 1e999999 would fill the memory.
    if (number.precision() - number.scale() > 6
        || number.stripTrailingZeros().scale() > 2
        || number.signum() < 0) {
      return wrong(
          pointer,
          "range",
          "must be between 0 and 999999.99, with at most two decimal places",
          0,
          "999999.99");
    }
    return number;
  }

  private @Nullable Object id(JsonNode node, String pointer) {
    if (node.isString() && UUID_TEXT.matcher(node.stringValue()).matches()) {
      return UUID.fromString(node.stringValue());
    }
    return wrong(pointer, "type", "must be a UUID");
  }

  private @Nullable Object parsed(
      JsonNode node, String pointer, Function<String, Object> parse, String form) {
    if (node.isString()) {
      try {
        return parse.apply(node.stringValue());
      } catch (DateTimeException _) {
        return wrong(pointer, "format", "must be " + form);
      }
    }
    return wrong(pointer, "type", "must be " + form);
  }

  private static Instant moment(String text) {
    Instant instant =
        OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new DateTimeException("beyond the years 1 to 9999");
    }
    return instant;
  }

  private static LocalDate day(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new DateTimeException("beyond the years 1 to 9999");
    }
    return date;
  }

  private @Nullable Object items(Shape.Items shape, JsonNode node, String pointer) {
    if (!node.isArray()) {
      return wrong(pointer, "type", "must be an array");
    }
    if (node.size() > shape.max() || node.size() < shape.min()) {
      return wrong(
          pointer,
          "size",
          "must have between " + shape.min() + " and " + shape.max() + " items",
          shape.min(),
          shape.max());
    }
    List<Object> items = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      Object item = read(shape.item(), node.get(i), pointer + "/" + i);
      if (item != null) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private @Nullable Object members(Shape.Members shape, JsonNode node, String pointer) {
    if (!node.isObject()) {
      return wrong(pointer, "type", "must be an object");
    }
    Set<String> unknown = new LinkedHashSet<>(node.propertyNames());
    List<Shape.Member> members = shape.members();
    @Nullable Object[] values = new Object[members.size()];
    int before = faults.count();
    for (int i = 0; i < values.length; i++) {
      Shape.Member member = members.get(i);
      unknown.remove(member.name());
      values[i] = member(member, node.get(member.name()), pointer);
    }
    for (String name : unknown) {
      wrong(
          Faults.step(pointer, name), "unknown", "is not known here: known are " + names(members));
    }
    return faults.count() == before ? made(shape, values, pointer) : null;
  }

  private @Nullable Object made(Shape.Members shape, @Nullable Object[] values, String pointer) {
    try {
      return shape.make().apply(values);
    } catch (IllegalArgumentException refused) {
      return wrong(pointer, "invalid", String.valueOf(refused.getMessage()));
    }
  }

  private static String names(List<Shape.Member> members) {
    return String.join(", ", members.stream().map(Shape.Member::name).toList());
  }

  private @Nullable Object member(Shape.Member member, @Nullable JsonNode node, String pointer) {
    String at = Faults.step(pointer, member.name());
    if (node == null) {
      if (member.required()) {
        return wrong(at, "missing", "must be given");
      }
      return member.change() ? Change.unchanged() : null;
    }
    if (node.isNull()) {
      if (!member.nullable()) {
        return wrong(at, "null", "must not be null");
      }
      return member.change() ? Change.to(null) : null;
    }
    Object value = read(member.shape(), node, at);
    return member.change() && value != null ? Change.to(value) : value;
  }

  private @Nullable Object checked(Shape.Checked shape, JsonNode node, String pointer) {
    String text = text(shape.text(), node, pointer);
    if (text == null) {
      return null;
    }
    try {
      return shape.make().apply(text);
    } catch (IllegalArgumentException refused) {
      return wrong(pointer, "format", String.valueOf(refused.getMessage()));
    }
  }
}
