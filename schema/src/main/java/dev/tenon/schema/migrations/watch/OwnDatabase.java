package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The database that migrations are for, by its name: a statement about it is one about the shadow,
 * which is called otherwise. A statement about the server, or about a database beside it, isn't run
 * at all, since others may live on the shadow's server.
 *
 * @param target what the target is called; null where there is none, so that any name may be its
 * @param shadow what the shadow is called
 */
record OwnDatabase(@Nullable String target, String shadow) {

  private static final Set<String> NAMING =
      Set.of("alter", "comment", "grant", "reindex", "revoke", "security");

  /** What stands before DATABASE where a name follows it. */
  private static final Set<String> LEADING = Set.of("alter", "in", "on", "reindex", ")");

  private static final Set<String> BESIDE = Set.of("database", "subscription", "tablespace");

  /** True for what reaches beyond the database: nothing of it would be seen in the schema. */
  static boolean isLeft(Statement statement) {
    var words = statement.words();
    if (words.size() < 2) {
      return statement.begins("checkpoint");
    }
    return switch (words.getFirst()) {
      case "create", "drop" -> BESIDE.contains(words.get(1));
      case "alter" -> Set.of("system", "subscription", "tablespace").contains(words.get(1));
      case "reindex" -> words.get(1).equals("system");
      default -> false;
    };
  }

  /** The statement as the shadow takes it. */
  String in(Statement statement) {
    if (statement.words().isEmpty() || !NAMING.contains(statement.words().getFirst())) {
      return statement.text();
    }
    var text = new StringBuilder();
    var place = Place.BEFORE;
    var last = "";
    for (var token : Tokens.of(statement.text())) {
      if (token.is(Kind.SPACE)) {
        text.append(token.text());
        continue;
      }
      var name = place == Place.AWAITS && isTarget(token);
      text.append(name ? Name.quoted(shadow) : token.text());
      place = place.behind(token, last);
      last = token.text().toLowerCase(Locale.ROOT);
    }
    return text.toString();
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
