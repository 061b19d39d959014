package dev.tenon.filters;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What may stand between a field and its value. */
public enum Operator {
  /** The loose one: equal, or for prose containing. */
  HAS(":"),
  EQUAL("="),
  /** The exact opposite of {@link #EQUAL}: it also finds what has no value. */
  NOT_EQUAL("!="),
  GREATER_OR_EQUAL(">="),
  GREATER(">"),
  LESS_OR_EQUAL("<="),
  LESS("<");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** As it is written in a filter. */
  public String sign() {
    return sign;
  }

  /** Their signs as a list for people. */
  public static String signs(Iterable<Operator> operators) {
    StringBuilder signs = new StringBuilder();
    operators.forEach(operator -> signs.append(' ').append(operator.sign));
    return signs.substring(1);
  }

  static Operator of(String sign) {
    return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst().orElseThrow();
  }

  /** An alternation for a regular expression, longest sign first. */
  static String pattern() {
    return Arrays.stream(values())
        .map(Operator::sign)
        .sorted((a, b) -> b.length() - a.length())
        .collect(Collectors.joining("|"));
  }
}
