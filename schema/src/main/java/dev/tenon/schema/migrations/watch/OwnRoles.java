package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The roles that migrations make. All others on the server belong to whoever runs it, and aren't
 * changed unless the server goes with the shadow.
 */
final class OwnRoles {

  private static final Set<String> SORTS = Set.of("group", "role", "user");

  private final boolean guest;
  private final Set<String> made = new HashSet<>();

  /**
   * None yet.
   *
   * @param guest true when the server stays
   */
  OwnRoles(boolean guest) {
    this.guest = guest;
  }

  /** Notes a role that the statement makes. */
  void note(Statement statement) {
    var pieces = pieces(statement);
    if (statement.begins("create") && isOfRole(pieces)) {
      made.addAll(names(pieces, 2));
    }
  }

  /** True for what would change a role that the migrations did not make. */
  boolean leaves(Statement statement) {
    if (!guest || statement.words().isEmpty()) {
      return false;
    }
    var pieces = pieces(statement);
    return switch (statement.words().getFirst()) {
      case "alter" -> isOfRole(pieces) && !isOfDatabase(statement) && isOfOthers(pieces, 2);
      case "drop" ->
          isOfRole(pieces)
              ? isOfOthers(pieces, is(pieces, 2, "if") ? 4 : 2)
              : is(pieces, 1, "owned") && isOfOthers(pieces, 3);
      case "reassign" -> isOfOthers(pieces, 3);
      case "comment" -> is(pieces, 2, "role") && isOfOthers(pieces, 3);
      case "grant", "revoke" -> !statement.has("on") && isMembershipOfOthers(pieces);
      default -> false;
    };
  }

  /** A setting for one database goes with the shadow. */
  private static boolean isOfDatabase(Statement statement) {
    return statement.has("in") && statement.has("database");
  }

  /** Roles that were made may be let into others, and others into them. */
  private boolean isMembershipOfOthers(List<Token> pieces) {
    var between = 1;
    while (between < pieces.size() && !is(pieces, between, "to") && !is(pieces, between, "from")) {
      between++;
    }
    return isOfOthers(pieces, between + 1) && isOfOthers(pieces, is(pieces, 2, "option") ? 4 : 1);
  }

  private boolean isOfOthers(List<Token> pieces, int start) {
    return !made.containsAll(names(pieces, start));
  }

  private static boolean isOfRole(List<Token> pieces) {
    return pieces.size() > 2
        && SORTS.contains(lower(pieces.get(1)))
        && !(is(pieces, 2, "mapping") && (is(pieces, 3, "for") || is(pieces, 3, "if")));
  }

  /** The names that stand here, parted by commas. */
  private static List<String> names(List<Token> pieces, int start) {
    var names = new ArrayList<String>();
    for (var at = start; at < pieces.size(); at += 2) {
      var piece = pieces.get(at);
      names.add(
          piece.is(Kind.NAME) && piece.text().length() > 1
              ? Name.unquoted(piece.text())
              : lower(piece));
      if (!is(pieces, at + 1, ",")) {
        break;
      }
    }
    return names;
  }

  private static boolean is(List<Token> pieces, int place, String word) {
    return place < pieces.size() && lower(pieces.get(place)).equals(word);
  }

  private static List<Token> pieces(Statement statement) {
    return Tokens.of(statement.text()).stream().filter(each -> !each.is(Kind.SPACE)).toList();
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }
}
