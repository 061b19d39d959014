package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The database that migrations are for, by its name: a statement about it is one about the shadow,
 * which is called otherwise. A statement about the server, or about a database beside it, isn't run
 * at all, since others may live on the shadow's server; but REINDEX, which PostgreSQL refuses.
 *
 * @param target what the target is called; null where there is none, so that any name may be its
 * @param shadow what the shadow is called
 */
record OwnDatabase(@Nullable String target, String shadow) {

  private static final Set<String> NAMING =
      Set.of("alter", "comment", "grant", "reindex", "revoke", "security");

  /** What stands before DATABASE where a name follows it. */
  private static final Set<String> LEADING = Set.of("alter", "in", "on", "reindex", ")");

  /** What stands behind ON where something of the server is told, granted or labelled. */
  private static final Set<String> SHARED = Set.of("parameter", "subscription", "tablespace");

  private static final Set<String> BESIDE = Set.of("database", "subscription", "tablespace");

  /** True for what reaches beyond the database: nothing of it would be seen in the schema. */
  boolean leaves(Statement statement) {
    return isBeyond(statement) || isOfAnother(statement);
  }

  private static boolean isBeyond(Statement statement) {
    var words = statement.words();
    if (words.size() < 2) {
      return statement.begins("checkpoint");
    }
    return switch (words.getFirst()) {
      case "create", "drop" -> BESIDE.contains(words.get(1));
      case "alter" -> Set.of("system", "subscription", "tablespace").contains(words.get(1));
      case "reindex" -> words.get(1).equals("system");
      case "comment", "grant", "revoke", "security" ->
          SHARED.stream()
              .anyMatch(each -> Collections.indexOfSubList(words, List.of("on", each)) >= 0);
      default -> false;
    };
  }

  private boolean isOfAnother(Statement statement) {
    return target != null
        && !statement.begins("reindex")
        && named(statement).stream().anyMatch(each -> !isTarget(each));
  }

  /** The statement as the shadow takes it. */
  String in(Statement statement) {
    var named = named(statement);
    return Tokens.of(statement.text()).stream()
        .map(each -> named.contains(each) && isTarget(each) ? Name.quoted(shadow) : each.text())
        .collect(Collectors.joining());
  }

  /** What stands in it where a database is named. */
  private static Set<Token> named(Statement statement) {
    if (statement.words().isEmpty() || !NAMING.contains(statement.words().getFirst())) {
      return Set.of();
    }
    var named = new HashSet<Token>();
    var place = Place.BEFORE;
    var last = "";
    for (var token : Tokens.of(statement.text())) {
      if (token.is(Kind.SPACE)) {
        continue;
      }
      var next = place.behind(token, last);
      if (next == Place.NAMED) {
        named.add(token);
      }
      place = next;
      last = lower(token);
    }
    return named;
  }

  private boolean isTarget(Token token) {
    return switch (token.kind()) {
      case WORD -> !Name.isReserved(lower(token)) && isTarget(lower(token));
      case NAME -> token.text().length() > 1 && isTarget(Name.unquoted(token.text()));
      case SPACE, LITERAL, PARAMETER, NAMED, OPEN, CLOSE, SEMICOLON, OTHER -> false;
    };
  }

  private boolean isTarget(String name) {
    return target == null || target.equals(name);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /** Where in a statement a token stands: names of databases follow DATABASE, parted by commas. */
  private enum Place {
    BEFORE,
    AWAITS,
    NAMED,
    BEHIND;

    Place behind(Token token, String last) {
      var word = lower(token);
      return switch (this) {
        case BEFORE -> word.equals("database") && LEADING.contains(last) ? AWAITS : BEFORE;
        case AWAITS ->
            word.equals("concurrently")
                ? AWAITS
                : token.is(Kind.WORD) || token.is(Kind.NAME) ? NAMED : BEFORE;
        case NAMED -> word.equals(",") ? AWAITS : BEHIND;
        case BEHIND -> BEHIND;
      };
    }
  }
}
