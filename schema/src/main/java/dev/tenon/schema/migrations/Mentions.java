package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a statement names, by where the names stand: a relation after FROM, a routine before a
 * parenthesis, a type after a cast. A name that stands elsewhere is passed over, since to miss one
 * harms less than to stop a migration for a word that means something else.
 */
final class Mentions {

  private static final Set<String> ENDS_FROM =
      Set.of(
          """
          where group order having limit offset union intersect except window returning set
          values select for fetch when
          """
              .strip()
              .split("\\s+"));

  /** Within their parentheses FROM and AS have meanings of their own. */
  private static final Set<String> WITH_FROM =
      Set.of("extract", "substring", "trim", "overlay", "position");

  /** Between one of these and a parenthesis a name is no routine's. */
  private static final Set<String> NO_CALL =
      Set.of("as", "with", "recursive", "into", "table", "references", "exists", "copy");

  /** What may stand before a name without being one, though nothing reserves it. */
  private static final Set<String> CLAUSES =
      Set.of("set", "by", "update", "copy", "truncate", "materialized");

  private final List<Token> tokens;
  private final List<Named> found = new ArrayList<>();
  private final Map<String, Set<Named>> aliases = new HashMap<>();
  private final Set<String> queries = new HashSet<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int at;

  /** What stands between two parentheses. */
  private static final class Frame {
    private final String opener;
    private final boolean definition;
    private boolean list;
    private boolean awaits;

    private Frame(String opener, boolean definition, boolean awaits) {
      this.opener = opener;
      this.definition = definition;
      this.list = awaits;
      this.awaits = awaits;
    }
  }

  private Mentions(Statement statement) {
    this.tokens =
        Tokens.of(statement.text()).stream().filter(each -> !each.is(Kind.SPACE)).toList();
  }

  static Uses.Use of(Statement statement) {
    var mentions = new Mentions(statement);
    mentions.read();
    mentions.found.removeIf(each ->
        each.sort() == Named.Sort.RELATION
            && each.schema().isEmpty()
            && mentions.queries.contains(each.name()));
    return new Uses.Use(statement.summary(), mentions.found, mentions.aliases);
  }

  private void read() {
    frames.push(new Frame("", false, false));
    while (at < tokens.size()) {
      var token = tokens.get(at);
      switch (token.kind()) {
        case OPEN -> open();
        case CLOSE -> close();
        case OTHER -> sign(token);
        case WORD -> {
          if (!clause(word(at))) {
            name();
          }
        }
        case NAME -> name();
        case SPACE, LITERAL, PARAMETER, NAMED, SEMICOLON -> at++;
      }
    }
  }

  private void open() {
    var around = frame();
    var definition = isName(at - 1) && Set.of("as", "table").contains(word(at - 2));
    frames.push(new Frame(word(at - 1), definition, around.awaits));
    around.awaits = false;
    at++;
  }

  private void close() {
    if (frames.size() > 1) {
      frames.pop();
    }
    at++;
  }

  private void sign(Token token) {
    at++;
    if (token.text().equals("::") && isName(at)) {
      add(Named.Sort.TYPE, path());
    } else if (token.text().equals(",")) {
      frame().awaits = frame().list;
    }
  }

  /** True when the word tells what follows it. */
  private boolean clause(String word) {
    var frame = frame();
    var before = word(at - 1);
    switch (word) {
      case "from" -> awaits(!before.equals("distinct") && !WITH_FROM.contains(frame.opener), true);
      case "join" -> awaits(true, true);
      case "using" -> awaits(!is(at + 1, "("), true);
      case "into" -> awaits(true, false);
      case "update" -> awaits(!Set.of("for", "do", "key").contains(before), false);
      case "copy" -> awaits(at == 0, false);
      case "truncate" -> awaits(at == 0, true);
      case "table" -> awaits(at == 0 || before.equals("lock") || before.equals("truncate"), true);
      case "as" -> {
        if (frame.opener.equals("cast") && isName(at + 1)) {
          at++;
          add(Named.Sort.TYPE, path());
          return true;
        }
      }
      case "only", "lateral" -> {}
      default -> {
        if (!ENDS_FROM.contains(word)) {
          return false;
        }
        frame.list = false;
        frame.awaits = false;
      }
    }
    at++;
    return true;
  }

  private void awaits(boolean relation, boolean list) {
    if (relation) {
      frame().awaits = true;
      frame().list = list;
    }
  }

  private void name() {
    var frame = frame();
    if (!isName(at)) {
      frame.awaits = false;
      at++;
      return;
    }
    var start = at;
    var before = word(at - 1);
    var path = path();
    var called = is(at, "(");
    if (before.equals("with") || before.equals("recursive") || isQuery()) {
      queries.add(path.getLast());
    } else if (frame.awaits && (!called || before.equals("into") || before.equals("copy"))) {
      frame.awaits = false;
      relation(path);
    } else if (before.equals("call") || (called && !NO_CALL.contains(before) && !follows(start))) {
      frame.awaits = false;
      add(Named.Sort.ROUTINE, path);
    } else if (isConstant(start) || (frame.definition && isName(start - 1))) {
      add(Named.Sort.TYPE, path);
    } else if (!before.equals("as") && !follows(start)) {
      add(Named.Sort.COLUMN, path);
    }
  }

  /** True when a query of WITH begins here, with or without names for its columns. */
  private boolean isQuery() {
    var as = is(at, "(") && !frame().awaits ? behindParentheses() : at;
    return word(as).equals("as")
        && (is(as + 1, "(") || Set.of("materialized", "not").contains(word(as + 1)));
  }

  private int behindParentheses() {
    var place = at;
    var depth = 0;
    do {
      switch (tokens.get(place).kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth--;
        case SPACE, WORD, NAME, LITERAL, PARAMETER, NAMED, SEMICOLON, OTHER -> {}
      }
      place++;
    } while (depth > 0 && place < tokens.size());
    return place;
  }

  /** True for {@code type 'text'}. */
  private boolean isConstant(int start) {
    return at < tokens.size()
        && (tokens.get(at).is(Kind.LITERAL) || tokens.get(at).is(Kind.PARAMETER))
        && !follows(start)
        && !word(start - 1).equals("time");
  }

  /** True when a name stands right behind a value, as another name for it. */
  private boolean follows(int start) {
    return isName(start - 1)
        || (start > 0
            && switch (tokens.get(start - 1).kind()) {
              case CLOSE, LITERAL, PARAMETER, NAMED -> true;
              case SPACE, WORD, NAME, OPEN, SEMICOLON, OTHER -> false;
            });
  }

  private void relation(List<String> path) {
    var relation = add(Named.Sort.RELATION, path);
    if (word(at).equals("as") && isName(at + 1)) {
      at++;
    }
    var alias = isName(at) ? part(at++) : relation.name();
    aliases.computeIfAbsent(alias, key -> new HashSet<>()).add(relation);
  }

  private Named add(Named.Sort sort, List<String> path) {
    var named = new Named(sort, path.size() > 1 ? path.get(path.size() - 2) : "", path.getLast());
    found.add(named);
    return named;
  }

  /** Reads a name with all that stands before it, of which the last but one counts. */
  private List<String> path() {
    var path = new ArrayList<>(List.of(part(at++)));
    while (is(at, ".") && at + 1 < tokens.size() && isWord(at + 1)) {
      path.add(part(at + 1));
      at += 2;
    }
    return path;
  }

  private Frame frame() {
    return frames.element();
  }

  private boolean is(int place, String text) {
    return place < tokens.size() && tokens.get(place).text().equals(text);
  }

  private boolean isWord(int place) {
    return tokens.get(place).is(Kind.WORD) || tokens.get(place).is(Kind.NAME);
  }

  /** True for a name in quotes, and for a word that needs none. */
  private boolean isName(int place) {
    return place >= 0
        && place < tokens.size()
        && (tokens.get(place).is(Kind.NAME)
            || (tokens.get(place).is(Kind.WORD)
                && !Name.isReserved(word(place))
                && !CLAUSES.contains(word(place))));
  }

  /** The word at a place in lower case; empty where there is none. */
  private String word(int place) {
    return place >= 0 && place < tokens.size() && tokens.get(place).is(Kind.WORD)
        ? tokens.get(place).text().toLowerCase(Locale.ROOT)
        : "";
  }

  private String part(int place) {
    var text = tokens.get(place).text();
    return tokens.get(place).is(Kind.NAME) && text.startsWith("\"") && text.length() > 1
        ? Name.unquoted(text)
        : text.toLowerCase(Locale.ROOT);
  }
}
