package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.Recorded;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which names the application's statements use.
 *
 * @param statements the words of each; empty when nobody gave any
 * @param omissions what is not known of them, a sentence each
 */
public record Uses(List<Use> statements, List<String> omissions) {

  private static final Set<String> DEFINING =
      Set.of("alter", "comment", "create", "drop", "grant", "revoke");

  /** Nothing is known. */
  public static final Uses UNKNOWN = new Uses(List.of(), List.of());

  /**
   * One statement.
   *
   * @param summary its beginning
   * @param names the words in it, lower case unless quoted
   */
  public record Use(String summary, Set<String> names) {}

  public Uses {
    statements = List.copyOf(statements);
    omissions = List.copyOf(omissions);
  }

  /**
   * Of a file of statements.
   *
   * @param name what the file is called
   */
  public static Uses ofScript(String name, String script) {
    return new Uses(
        Script.statements(script).stream().map(Uses::use).toList(), Script.omissions(name, script));
  }

  /** Of those that ran on the target, where pg_stat_statements keeps them. */
  public static Uses ofTarget(ReadOnlySession session, Catalog catalog) {
    return switch (Recorded.statements(session, catalog)) {
      case Answer.Rows(var rows) ->
          new Uses(
              rows.stream()
                  .flatMap(row -> Script.statements(row.get("query").asString()).stream())
                  .filter(each -> !each.words().isEmpty() && !isDefinition(each))
                  .map(Uses::use)
                  .toList(),
              List.of());
      case Answer.Refused refused -> UNKNOWN;
    };
  }

  /** A migration's own statements are recorded as well, and are no use. */
  private static boolean isDefinition(Statement statement) {
    return DEFINING.contains(statement.words().getFirst());
  }

  public Uses and(Uses more) {
    return new Uses(joined(statements, more.statements), joined(omissions, more.omissions));
  }

  public boolean known() {
    return !statements.isEmpty();
  }

  /** A statement that uses all of these names. */
  public Optional<String> of(List<String> names) {
    return statements.stream()
        .filter(each -> each.names().containsAll(names))
        .map(Use::summary)
        .findFirst();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static Use use(Statement statement) {
    return new Use(
        statement.summary(),
        Tokens.of(statement.text()).stream()
            .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NAME))
            .map(Uses::name)
            .collect(Collectors.toSet()));
  }

  private static String name(Token token) {
    return token.is(Token.Kind.NAME)
        ? token.text().substring(1, Math.max(1, token.text().length() - 1)).replace("\"\"", "\"")
        : token.text().toLowerCase(Locale.ROOT);
  }
}
