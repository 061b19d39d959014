package dev.tenon.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conditions of plans. */
final class Conditions {
  private static final Pattern EQUALITY = Pattern.compile("(\\S+) = (\\S+)");
  private static final Pattern CAST = Pattern.compile("^\\((\\$\\d+)\\)::uuid$|^(\\$\\d+)::uuid$");

  private Conditions() {}

  /** What a condition holds a column equal to, whichever of its alternatives is true. */
  static Set<String> sure(String condition, String column) {
    Set<String> sure = new TreeSet<>();
    String bare = bare(condition);
    List<String> both = parts(bare, " AND ");
    if (both.size() > 1) {
      both.forEach(part -> sure.addAll(sure(part, column)));
      return sure;
    }
    List<String> either = parts(bare, " OR ");
    if (either.size() > 1) {
      sure.addAll(sure(either.getFirst(), column));
      either.forEach(part -> sure.retainAll(sure(part, column)));
      return sure;
    }
    Matcher equality = EQUALITY.matcher(bare);
    if (equality.matches()) {
      String left = uncast(equality.group(1));
      String right = uncast(equality.group(2));
      if (left.equals(column)) {
        sure.add(right);
      } else if (right.equals(column)) {
        sure.add(left);
      }
    }
    return sure;
  }

  static String uncast(String operand) {
    Matcher cast = CAST.matcher(operand);
    return cast.matches() ? cast.group().replaceAll("[()]|::uuid", "") : operand.replace("\"", "");
  }

  /** Without parentheses around all of it. */
  private static String bare(String condition) {
    String bare = condition.strip();
    while (bare.startsWith("(") && closing(bare) == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    return bare;
  }

  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private static List<String> parts(String text, String operator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && text.startsWith(operator, i)) {
        parts.add(text.substring(start, i));
        start = i + operator.length();
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
