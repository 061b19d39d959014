package dev.tenon.schema.database.script;

import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of statements, parted at its semicolons: not at those in strings, dollar quotes, comments
 * and parentheses, nor in the body of a routine between BEGIN ATOMIC and END. Lines for psql alone
 * ({@code \connect}) are passed over, and so are the rows of COPY … FROM STDIN; but what psql's
 * {@code \set} sets stands in the statements after it.
 */
public final class Script {

  private static final Pattern FOR_PSQL = Pattern.compile("(?m)^\\\\.*$");
  private static final Pattern INCLUDING =
      Pattern.compile("\\\\(?:i|ir|include|include_relative)\\s+(?<file>.*\\S)\\s*");
  private static final Pattern END_OF_ROWS = Pattern.compile("(?m)^\\\\\\.\\s*$");
  private static final Set<String> ROUTINES = Set.of("function", "procedure");

  private final List<Statement> statements = new ArrayList<>();
  private final List<String> included = new ArrayList<>();
  private final Variables variables = new Variables();
  private final String text;
  private int from;

  private Script(String text) {
    this.text = text;
  }

  public static List<Statement> statements(String text) {
    return List.copyOf(taken(text).statements);
  }

  /**
   * The files that psql would run within this one, by {@code \\i} and the like: none is read here.
   */
  public static List<String> included(String text) {
    return List.copyOf(taken(text).included);
  }

  private static Script taken(String text) {
    var script = new Script(text);
    while (script.from < text.length()) {
      script.take();
    }
    return script;
  }

  /** Takes one statement, or a line that is none. */
  private void take() {
    var forPsql = FOR_PSQL.matcher(text).region(from, text.length());
    if (forPsql.lookingAt()) {
      variables.meet(forPsql.group());
      var including = INCLUDING.matcher(forPsql.group());
      if (including.matches()) {
        included.add(including.group("file"));
      }
      from = Math.min(forPsql.end() + 1, text.length());
      return;
    }
    var blank = new Tokens(text, from).next();
    if (blank.is(Kind.SPACE)) {
      from += blank.text().length();
      return;
    }
    var tokens = upToSemicolon();
    from = tokens.getLast().start() + tokens.getLast().text().length();
    add(variables.filledInto(tokens));
  }

  private void add(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.getFirst().is(Kind.SEMICOLON)) {
      return;
    }
    var start = tokens.getFirst().start();
    var line = 1 + (int) text.chars().limit(start).filter(each -> each == '\n').count();
    var ended = tokens.getLast().is(Kind.SEMICOLON);
    var statement = Statement.of(ended ? tokens.subList(0, tokens.size() - 1) : tokens, line);
    statements.add(statement);
    if (statement.copies()) {
      var end = END_OF_ROWS.matcher(text);
      from = end.find(from) ? end.end() : text.length();
    }
  }

  private List<Token> upToSemicolon() {
    var tokens = new Tokens(text, from);
    var taken = new ArrayList<Token>();
    var body = new Body();
    var parentheses = 0;
    while (tokens.more()) {
      var token = tokens.next();
      taken.add(token);
      if (token.is(Kind.OPEN)) {
        parentheses++;
      } else if (token.is(Kind.CLOSE)) {
        parentheses--;
      } else if (token.is(Kind.WORD)) {
        body.meets(token.text().toLowerCase(Locale.ROOT));
      } else if (token.is(Kind.SEMICOLON) && parentheses <= 0 && !body.open()) {
        return taken;
      }
    }
    return taken;
  }

  /** Knows whether the statement is within BEGIN ATOMIC … END. */
  private static final class Body {

    private boolean creates;
    private boolean routine;
    private String before = "";
    private int depth;

    void meets(String word) {
      creates |= before.isEmpty() && word.equals("create");
      routine |= creates && ROUTINES.contains(word);
      if (routine && before.equals("begin") && word.equals("atomic")) {
        depth = 1;
      } else if (depth > 0 && word.equals("case")) {
        depth++;
      } else if (depth > 0 && word.equals("end")) {
        depth--;
      }
      before = word;
    }

    boolean open() {
      return depth > 0;
    }
  }
}
