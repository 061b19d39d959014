package dev.tenon.schema.migrations;

import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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

  /** What PL/pgSQL has beyond SQL, or reads otherwise; none of it names anything there. */
  static final Set<String> PROCEDURAL =
      Set.of(
          """
          assert begin close constant continue declare else elseif elsif exception execute exit
          foreach get if loop move next notice open perform query raise return reverse strict then
          while
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> SENDING =
      Set.of("select", "insert", "update", "delete", "merge", "with", "lock", "truncate");

  /** Behind the percent sign of a type that is told by what has it. */
  private static final Set<String> COPIED = Set.of("type", "rowtype");

  /** What a text names that is cast to one of these. */
  private static final Map<String, Named.Sort> REGISTERED =
      Map.of(
          "regclass", Named.Sort.RELATION,
          "regproc", Named.Sort.ROUTINE,
          "regprocedure", Named.Sort.ROUTINE,
          "regtype", Named.Sort.TYPE);

  private final Set<String> keywords;
  private final Pieces pieces;
  private final Gathered gathered = new Gathered();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean declaring;
  private boolean filling;
  private boolean raising;
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

  private Mentions(String text, Set<String> keywords) {
    this.keywords = keywords;
    this.pieces = new Pieces(text, keywords);
  }

  static Uses.Use of(Statement statement) {
    return of(statement.summary(), statement.text(), Set.of());
  }

  /**
   * Of the statements of a text.
   *
   * @param summary what it is called
   * @param keywords words that name nothing in its language, beyond those of SQL
   */
  static Uses.Use of(String summary, String text, Set<String> keywords) {
    var mentions = new Mentions(text, keywords);
    mentions.read();
    return mentions.gathered.use(summary);
  }

  private void read() {
    begin();
    while (at < pieces.size()) {
      var token = pieces.at(at);
      switch (token.kind()) {
        case OPEN -> open();
        case CLOSE -> close();
        case OTHER -> sign(token);
        case WORD -> {
          if (!clause(pieces.word(at))) {
            name();
          }
        }
        case NAME -> name();
        case SEMICOLON -> begin();
        case LITERAL -> literal(token.said());
        case SPACE, PARAMETER, NAMED -> at++;
      }
    }
  }

  /** A statement begins, behind the semicolon of another or with the text. */
  private void begin() {
    at += pieces.is(at, Kind.SEMICOLON) ? 1 : 0;
    frames.clear();
    frames.push(new Frame("", false, false));
    filling = false;
    raising = false;
  }

  /** A statement that code puts together or sends, or a name that is cast to what it names. */
  private void literal(String said) {
    at++;
    var cast = pieces.is(at, "::") ? REGISTERED.get(pieces.word(at + 1)) : null;
    if (cast == null && (keywords.isEmpty() || raising)) {
      return;
    }
    var inner = new Pieces(said, keywords);
    if (cast != null && inner.isName(0)) {
      gathered.add(cast, inner.path(0));
    } else if (SENDING.contains(inner.word(0))) {
      var sent = new Mentions(said, keywords);
      sent.read();
      gathered.addAll(sent.gathered);
    }
  }

  private void open() {
    var around = frame();
    var definition = pieces.isName(at - 1) && Set.of("as", "table").contains(pieces.word(at - 2));
    frames.push(new Frame(pieces.word(at - 1), definition, around.awaits));
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
    if (token.text().equals("::") && pieces.isName(at)) {
      gathered.add(Named.Sort.TYPE, path());
    } else if (token.text().equals(",")) {
      frame().awaits = frame().list;
    }
  }

  /** True when the word tells what follows it. */
  private boolean clause(String word) {
    var frame = frame();
    var before = pieces.word(at - 1);
    switch (word) {
      case "from" -> awaits(!before.equals("distinct") && !WITH_FROM.contains(frame.opener), true);
      case "join" -> awaits(true, true);
      case "using" -> awaits(!filling && !pieces.is(at + 1, "("), true);
      case "into" -> awaits(before.equals("insert") || before.equals("merge"), false);
      case "update" -> awaits(!Set.of("for", "do", "key").contains(before), false);
      case "copy" -> awaits(pieces.begins(at), false);
      case "truncate" -> awaits(pieces.begins(at), true);
      case "table" ->
          awaits(pieces.begins(at) || before.equals("lock") || before.equals("truncate"), true);
      case "as" -> {
        if (frame.opener.equals("cast") && pieces.isName(at + 1)) {
          at++;
          gathered.add(Named.Sort.TYPE, path());
          return true;
        }
      }
      case "only", "lateral" -> {}
      default -> {
        if (!ENDS_FROM.contains(word) && !keywords.contains(word)) {
          return false;
        }
        procedural(word);
        frame.list = false;
        frame.awaits = false;
      }
    }
    at++;
    return true;
  }

  private void procedural(String word) {
    switch (word) {
      case "declare", "begin" -> declaring = word.equals("declare");
      case "execute", "raise" -> {
        filling = true;
        raising = word.equals("raise");
      }
      default -> {}
    }
  }

  private void awaits(boolean relation, boolean list) {
    if (relation) {
      frame().awaits = true;
      frame().list = list;
    }
  }

  private void name() {
    var frame = frame();
    if (!pieces.isName(at)) {
      frame.awaits = false;
      at++;
      return;
    }
    var start = at;
    var before = pieces.word(at - 1);
    var path = path();
    var called = pieces.is(at, "(");
    if (raising && pieces.isOption(start)) {
      return;
    }
    if (before.equals("with") || before.equals("recursive") || pieces.isQuery(at, frame.awaits)) {
      gathered.query(path.getLast());
    } else if (pieces.is(at, "%") && COPIED.contains(pieces.word(at + 1))) {
      copied(path);
    } else if (frame.awaits && (!called || before.equals("into") || before.equals("copy"))) {
      frame.awaits = false;
      relation(path);
    } else if (before.equals("call")
        || (called && !NO_CALL.contains(before) && !pieces.follows(start))) {
      frame.awaits = false;
      gathered.add(Named.Sort.ROUTINE, path);
    } else if (pieces.isConstant(start, at)
        || ((frame.definition || declaring) && pieces.isName(start - 1))) {
      gathered.add(Named.Sort.TYPE, path);
    } else if (!before.equals("as") && !pieces.follows(start)) {
      gathered.add(Named.Sort.COLUMN, path);
    }
  }

  /** A type that is told by what has it: {@code tasks%rowtype}, {@code tasks.title%type}. */
  private void copied(List<String> path) {
    at += 2;
    if (pieces.word(at - 1).equals("rowtype") || path.size() == 1) {
      gathered.add(Named.Sort.RELATION, path);
    } else {
      gathered.add(Named.Sort.RELATION, path.subList(0, path.size() - 1));
      gathered.add(Named.Sort.COLUMN, path);
    }
  }

  private void relation(List<String> path) {
    var relation = gathered.add(Named.Sort.RELATION, path);
    if (pieces.word(at).equals("as") && pieces.isName(at + 1)) {
      at++;
    }
    var alias = pieces.isName(at) ? pieces.part(at++) : relation.name();
    gathered.alias(alias, relation);
  }

  /** Reads a name with all that stands before it. */
  private List<String> path() {
    var path = pieces.path(at);
    at += 2 * path.size() - 1;
    return path;
  }

  private Frame frame() {
    return frames.element();
  }
}
