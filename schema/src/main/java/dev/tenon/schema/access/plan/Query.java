package dev.tenon.schema.access.plan;

import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A statement of an application.
 *
 * @param name what it is called in reports
 * @param sql with {@code $1}, {@code $2}, … for its parameters
 * @param parameters how many
 * @param excerpt its beginning, where its name doesn't lead to it; else empty
 */
public record Query(String name, String sql, int parameters, String excerpt) {

  /** More parameters the protocol has no room for. */
  private static final int MOST = 65_535;

  private static final Set<String> PLANNED =
      Set.of("select", "insert", "update", "delete", "merge", "with", "values", "table");

  /** What stands around statements in a file, and is none of the application's. */
  private static final Set<String> AROUND =
      Set.of("begin", "start", "commit", "end", "rollback", "savepoint", "release", "set", "reset");

  /** A statement whose parameters are {@code :name}, {@code $n} or {@code ?}. */
  public static Query of(String name, String text) {
    var names = new ArrayList<String>();
    var sql = new StringBuilder();
    var highest = 0;
    for (var token : Tokens.of(text)) {
      if (token.is(Kind.NAMED)) {
        sql.append('$').append(place(names, token.text()));
      } else if (isMark(token)) {
        sql.append('$').append(place(names, "?" + names.size()));
      } else {
        highest = token.is(Kind.PARAMETER) ? Math.max(highest, number(token)) : highest;
        sql.append(token.text());
      }
    }
    return new Query(name, sql.toString(), Math.max(highest, names.size()), "");
  }

  /** The statements of a script, named by their lines; what ends transactions and sets is none. */
  public static List<Query> ofScript(String file, String script) {
    return Script.statements(script).stream()
        .filter(each -> !each.words().isEmpty() && !AROUND.contains(each.words().getFirst()))
        .map(each -> of("%s:%d".formatted(file, each.line()), each.text()))
        .toList();
  }

  /** One that a server has kept, which nobody finds by its number. */
  static Query recorded(String id, Statement statement) {
    var query = of("statement " + id, statement.text());
    return new Query(query.name, query.sql, query.parameters, statement.summary());
  }

  static boolean isPlanned(Statement statement) {
    return !statement.words().isEmpty() && PLANNED.contains(statement.words().getFirst());
  }

  private static int place(List<String> names, String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
    return names.indexOf(name) + 1;
  }

  private static boolean isMark(Token token) {
    return token.is(Kind.OTHER) && token.text().equals("?");
  }

  /** Of a number that no statement can have the highest, which the server then refuses. */
  private static int number(Token parameter) {
    var digits = parameter.text().substring(1);
    return digits.length() > 5 ? MOST : Math.min(Integer.parseInt(digits), MOST);
  }
}
