package dev.tenon.filters.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a list can be sorted by, as Java and PostgreSQL have it. */
public enum KeyType {
  /** String, of at most 300 characters, since cursors carry it. */
  TEXT,
  /** Integer or Long. */
  WHOLE,
  /** BigDecimal. */
  DECIMAL,
  /** LocalDate. */
  DAY,
  /** Instant. */
  MOMENT,
  /** UUID. */
  ID;

  /** Reads what {@code toString()} of a value gave. */
  Object read(String text) {
    return switch (this) {
      case TEXT -> text;
      case WHOLE -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case DAY -> LocalDate.parse(text);
      case MOMENT -> Instant.parse(text);
      case ID -> UUID.fromString(text);
    };
  }
}
