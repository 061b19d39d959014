package dev.tenon.schema.access.plan;

import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns of a table conditions compare, as far as an index could help.
 *
 * @param equal compared by {@code =}
 * @param between compared by {@code <}, {@code >} and the like
 */
public record Conditions(Set<String> equal, Set<String> between) {

  private static final Set<String> ORDERED = Set.of("<", ">", "<=", ">=");

  public Conditions {
    equal = new LinkedHashSet<>(equal);
    between = new LinkedHashSet<>(between);
  }

  /**
   * Of conditions as EXPLAIN writes them: {@code ((t.a = $1) AND (t.b > $2))}. What is joined by OR
   * is passed over.
   *
   * @param alias what they call the table
   */
  public static Conditions of(List<String> texts, String alias, Table table) {
    var found = new Conditions(Set.of(), Set.of());
    for (var text : texts) {
      conjuncts(Tokens.of(text).stream().filter(each -> !each.is(Kind.SPACE)).toList())
          .forEach(each -> found.compare(each, alias, table));
    }
    found.between.removeAll(found.equal);
    return found;
  }

  /**
   * True when conditions name the column of the table at all, in whatever way.
   *
   * @param alias what they call the table
   */
  public static boolean name(List<String> texts, String alias, String column) {
    for (var text : texts) {
      var tokens = Tokens.of(text);
      for (var i = 2; i < tokens.size(); i++) {
        if (name(tokens.get(i)).equals(column)
            && tokens.get(i - 1).text().equals(".")
            && name(tokens.get(i - 2)).equals(alias)) {
          return true;
        }
      }
    }
    return false;
  }

  public boolean isEmpty() {
    return equal.isEmpty() && between.isEmpty();
  }

  /** The parts that AND joins, without the parentheses around them. */
  private static List<List<Token>> conjuncts(List<Token> tokens) {
    var bare = stripped(tokens);
    var parts = new ArrayList<List<Token>>();
    var start = 0;
    var depth = 0;
    for (var i = 0; i < bare.size(); i++) {
      depth += depth(bare.get(i));
      if (depth == 0 && isWord(bare.get(i), "or")) {
        return List.of();
      }
      if (depth == 0 && isWord(bare.get(i), "and")) {
        parts.add(bare.subList(start, i));
        start = i + 1;
      }
    }
    parts.add(bare.subList(start, bare.size()));
    return parts.size() == 1
        ? parts
        : parts.stream().flatMap(each -> conjuncts(each).stream()).toList();
  }

  private static List<Token> stripped(List<Token> tokens) {
    var bare = tokens;
    while (bare.size() > 1 && bare.getFirst().is(Kind.OPEN) && closes(bare) == bare.size() - 1) {
      bare = bare.subList(1, bare.size() - 1);
    }
    return bare;
  }

  /** Where the parenthesis that opens first is closed. */
  private static int closes(List<Token> tokens) {
    var depth = 0;
    for (var i = 0; i < tokens.size(); i++) {
      depth += depth(tokens.get(i));
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void compare(List<Token> condition, String alias, Table table) {
    var depth = 0;
    for (var i = 0; i < condition.size(); i++) {
      depth += depth(condition.get(i));
      var operator = operator(condition, i);
      if (depth == 0 && (operator.equals("=") || ORDERED.contains(operator))) {
        var into = operator.equals("=") ? equal : between;
        column(condition.subList(0, i), alias, table, into);
        column(condition.subList(i + operator.length(), condition.size()), alias, table, into);
        return;
      }
    }
    if (condition.stream().noneMatch(each -> each.text().equals("::"))) {
      column(condition, alias, table, equal); // a boolean column by itself
    }
  }

  /** The operator that begins here, of one or two characters; empty for none. */
  private static String operator(List<Token> tokens, int at) {
    var text = new StringBuilder();
    for (var i = at; i < tokens.size() && tokens.get(i).is(Kind.OTHER); i++) {
      text.append(tokens.get(i).text());
    }
    return at > 0 && tokens.get(at - 1).is(Kind.OTHER) && !isCastOrDot(tokens.get(at - 1))
        ? ""
        : text.toString();
  }

  private static boolean isCastOrDot(Token token) {
    return token.text().equals("::") || token.text().equals(".");
  }

  /** Notes the column when one side is that column, cast or not, and nothing more. */
  private static void column(List<Token> side, String alias, Table table, Set<String> into) {
    var bare = stripped(side);
    for (var i = 0; i < bare.size(); i++) {
      if (bare.get(i).text().equals("::")) {
        bare = stripped(bare.subList(0, i));
        break;
      }
    }
    if (bare.size() == 3 && bare.get(1).text().equals(".") && name(bare.get(0)).equals(alias)) {
      bare = bare.subList(2, 3);
    }
    if (bare.size() == 1 && (bare.getFirst().is(Kind.WORD) || bare.getFirst().is(Kind.NAME))) {
      var name = name(bare.getFirst());
      table.column(name).ifPresent(column -> into.add(name));
    }
  }

  private static String name(Token token) {
    var text = token.text();
    return token.is(Kind.NAME) && text.length() > 1
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static boolean isWord(Token token, String word) {
    return token.is(Kind.WORD) && token.text().toLowerCase(Locale.ROOT).equals(word);
  }

  private static int depth(Token token) {
    return token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
  }
}
