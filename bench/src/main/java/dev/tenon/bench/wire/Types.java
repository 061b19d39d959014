package dev.tenon.bench.wire;

import dev.tenon.faults.OperatorFault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** PostgreSQL's types by their object ids, and their binary forms as text. */
public final class Types {
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(16, "boolean"),
          Map.entry(17, "bytea"),
          Map.entry(20, "bigint"),
          Map.entry(21, "smallint"),
          Map.entry(23, "integer"),
          Map.entry(25, "text"),
          Map.entry(1009, "text[]"),
          Map.entry(1043, "varchar"),
          Map.entry(1114, "timestamp"),
          Map.entry(1184, "timestamptz"),
          Map.entry(1700, "numeric"),
          Map.entry(2950, "uuid"),
          Map.entry(2951, "uuid[]"),
          Map.entry(3802, "jsonb"));

  private Types() {}

  /** The type's name; text where PostgreSQL was left to find out. */
  public static String name(int type) {
    String name = NAMES.get(type == 0 ? 25 : type);
    if (name == null) {
      throw new OperatorFault("The benchmarks know no type " + type + " yet.");
    }
    return name;
  }

  static String text(int type, byte[] binary) {
    ByteBuffer bytes = ByteBuffer.wrap(binary);
    return switch (name(type)) {
      case "boolean" -> bytes.get() == 1 ? "true" : "false";
      case "bytea" -> "\\x" + HexFormat.of().formatHex(binary);
      case "bigint" -> Long.toString(bytes.getLong());
      case "smallint" -> Short.toString(bytes.getShort());
      case "integer" -> Integer.toString(bytes.getInt());
      case "timestamptz" -> EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS).toString();
      case "uuid" -> new UUID(bytes.getLong(), bytes.getLong()).toString();
      case "uuid[]" -> uuids(bytes);
      default -> new String(binary, StandardCharsets.UTF_8);
    };
  }

  /** Dimensions, nulls, type; then a length and a lower bound for the one dimension that we use. */
  private static String uuids(ByteBuffer bytes) {
    int dimensions = bytes.getInt();
    bytes.getLong();
    if (dimensions == 0) {
      return "{}";
    }
    int length = bytes.getInt();
    bytes.getInt();
    StringBuilder array = new StringBuilder("{");
    for (int i = 0; i < length; i++) {
      bytes.getInt();
      array.append(i == 0 ? "" : ",").append(new UUID(bytes.getLong(), bytes.getLong()));
    }
    return array.append('}').toString();
  }
}
