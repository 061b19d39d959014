package dev.tenon.imports.github.archive;

import dev.tenon.imports.ArchiveFault;
import dev.tenon.imports.Complaint;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through JSON a value at a time. Whatever is not as expected becomes a fault with its place:
 * line, column, and a path such as {@code issues[17].createdAt}.
 */
final class ArchiveParser implements AutoCloseable {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_STRING = 4_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(40)
                  .build())
          .build();

  /** RFC 3339; java.time alone would let years of nine digits and missing seconds pass. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private final JsonParser json;

  ArchiveParser(InputStream in) {
    json = JSON.createParser(ObjectReadContext.empty(), in);
  }

  /** The file's only value: moves to it, has it read, and sees to it that nothing follows. */
  void document(Runnable value) {
    try {
      json.nextToken();
      value.run();
      if (json.nextToken() != null) {
        throw fault(Complaint.AFTER_END);
      }
    } catch (UnexpectedEndOfInputException end) {
      throw at(json.currentLocation(), Complaint.TRUNCATED);
    } catch (JacksonException malformed) {
      TokenStreamLocation place =
          malformed.getLocation() == null ? json.currentLocation() : malformed.getLocation();
      throw at(place, Complaint.NOT_JSON, firstLine(malformed.getOriginalMessage()));
    }
  }

  /** The members of an object, each by its name; the reader leaves the value behind or skips it. */
  void object(Consumer<String> member) {
    expect(JsonToken.START_OBJECT, Complaint.NO_OBJECT);
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      member.accept(name);
    }
  }

  /** The elements of an array, in order. */
  void array(Runnable element) {
    expect(JsonToken.START_ARRAY, Complaint.NO_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  void skip() {
    json.skipChildren();
  }

  /** A text, with what the database can't hold (NUL, lone surrogates) made visible as U+FFFD. */
  String text(int atMost) {
    expect(JsonToken.VALUE_STRING, Complaint.NO_TEXT);
    String text = Texts.clean(json.getString());
    int length = Texts.length(text);
    if (length > atMost) {
      throw fault(Complaint.TOO_LONG, length, atMost);
    }
    return text;
  }

  @Nullable String textOrNull(int atMost) {
    return isNull() ? null : text(atMost);
  }

  /** A text that says something. */
  String word(int atMost) {
    String text = text(atMost).strip();
    if (text.isEmpty()) {
      throw fault(Complaint.BLANK);
    }
    return text;
  }

  @Nullable String wordOrNull(int atMost) {
    return isNull() ? null : word(atMost);
  }

  int positive(int atMost) {
    expect(JsonToken.VALUE_NUMBER_INT, Complaint.NO_NUMBER);
    if (json.getNumberType() != JsonParser.NumberType.INT
        || json.getIntValue() < 1
        || json.getIntValue() > atMost) {
      throw fault(Complaint.OUT_OF_RANGE, atMost);
    }
    return json.getIntValue();
  }

  /** A time, to the microsecond, as the database keeps it. */
  Instant instant() {
    String text = text(64);
    if (!RFC_3339.matcher(text).matches()) {
      throw fault(Complaint.NO_TIME);
    }
    try {
      Instant instant = OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
      if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
        throw fault(Complaint.FAR_TIME);
      }
      return instant.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException noSuchDay) {
      throw fault(Complaint.NO_SUCH_TIME);
    }
  }

  @Nullable Instant instantOrNull() {
    return isNull() ? null : instant();
  }

  /** A member that the object just read does not have, and needs. */
  <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw fault(Complaint.MISSING, name);
    }
    return value;
  }

  /** The current value is at fault. */
  ArchiveFault fault(Complaint complaint, Object... things) {
    return at(json.currentTokenLocation(), complaint, things);
  }

  private boolean isNull() {
    return json.currentToken() == JsonToken.VALUE_NULL;
  }

  private void expect(JsonToken token, Complaint otherwise) {
    if (json.currentToken() == token) {
      return;
    }
    if (json.currentToken() == null) {
      throw at(json.currentLocation(), Complaint.TRUNCATED);
    }
    throw fault(otherwise);
  }

  private ArchiveFault at(TokenStreamLocation place, Complaint complaint, Object... things) {
    return ArchiveFault.at(
        new ArchiveFault.Place(
            place.getLineNr(), place.getColumnNr(), path(json.streamReadContext())),
        complaint,
        things);
  }

  private static String path(@Nullable TokenStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
    }
    if (context.currentName() == null) {
      return parent;
    }
    return parent.isEmpty() ? context.currentName() : parent + "." + context.currentName();
  }

  private static String firstLine(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("[.:;]?\\s*(\\(start marker.*)?$", "");
  }

  @Override
  public void close() {
    json.close();
  }
}
