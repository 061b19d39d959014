package dev.tenon.bench.run;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number of at least one: of seconds, connections, or whatever an option counts. */
public final class Positive implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new TypeConversionException("'%s' is no whole number from 1 on".formatted(value));
  }
}
