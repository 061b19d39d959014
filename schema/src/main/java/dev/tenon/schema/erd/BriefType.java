package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Type;
import java.util.regex.Pattern;

/** Types as people write them: {@code varchar(120)}, {@code timestamptz}. */
public final class BriefType {

  private static final Pattern SCHEMA =
      Pattern.compile("^(\"[^\"]*\"|[^\".( ]+)\\.(?=[^)]*$|.*\\()");

  private BriefType() {}

  public static String of(Type type) {
    return SCHEMA
        .matcher(type.display())
        .replaceFirst("")
        .replace("\"", "")
        .replace("character varying", "varchar")
        .replace("bit varying", "varbit")
        .replace("character", "char")
        .replaceAll("timestamp(\\(\\d\\))? with time zone", "timestamptz$1")
        .replaceAll("timestamp(\\(\\d\\))? without time zone", "timestamp$1")
        .replaceAll("time(\\(\\d\\))? with time zone", "timetz$1")
        .replaceAll("time(\\(\\d\\))? without time zone", "time$1");
  }
}
