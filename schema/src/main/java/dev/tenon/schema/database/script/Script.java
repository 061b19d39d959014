package dev.tenon.schema.database.script;

import dev.tenon.schema.database.script.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A file of statements, parted at its semicolons: not at those in strings, dollar quotes, comments
 * and parentheses, nor in the body of a routine between BEGIN ATOMIC and END. Commands for psql
 * alone ({@code \connect}) are passed over, and so are the rows of COPY … FROM STDIN; but what
 * psql's {@code \set} sets stands in the statements after it, and {@code \g} ends one.
 */
public final class Script {

  private static final Pattern COMMAND =
      Pattern.compile("\\\\(?<word>[a-z_]*+)\\h*+(?<rest>[^\\r\\n]*+)");
  private static final Pattern END_OF_ROWS = Pattern.compile("(?m)^\\\\\\.\\s*$");
  private static final Set<String> ROUTINES = Set.of("function", "procedure");

  private static final Set<String> INCLUDING = Set.of("i", "ir", "include", "include_relative");

  /** Commands of psql that send the statement before them, as a semicolon does. */
  private static final Set<String> SENDING =
      Set.of("g", "gx", "gset", "gexec", "gdesc", "crosstabview", "watch");

  private final List<Statement> statements = new ArrayList<>();
  private final List<String> included = new ArrayList<>();
  private final Set<String> commands = new HashSet<>();
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
   * What psql would make of a script beyond its statements, a sentence each: whoever judges the
   * statements alone tells so.
   *
   * @param name what the script is called
   */
  public static List<String> omissions(String name, String text) {
    var script = taken(text);
    var sentences = new ArrayList<String>();
    if (!script.included.isEmpty()) {
      sentences.add(
          "%s is judged without what psql would include: %s. Write those statements into it."
              .formatted(name, String.join(", ", script.included)));
    }
    if (script.commands.contains("gexec")) {
      sentences.add(
          "%s is judged without the statements that \\gexec makes. Write those into it."
              .formatted(name));
    }
    if (script.commands.contains("if")) {
      sentences.add(
          "%s is judged as if psql took each branch of \\if. Leave in it the one that counts."
              .formatted(name));
    }
    return sentences;
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
    if (text.charAt(from) == '\\') {
      from = passOver(from);
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

  /** Notes what a command for psql means to the statements around it, and tells where it ends. */
  private int passOver(int start) {
    var command = command(start);
    var word = command.group("word");
    var rest = command.group("rest").strip();
    commands.add(word);
    if (word.equals("set")) {
      variables.set(rest);
    } else if (INCLUDING.contains(word)) {
      included.add(rest);
    }
    // A semicolon with a backslash is one that psql sends along.
    return word.isEmpty() && rest.startsWith(";") ? start + 1 : command.end();
  }

  private MatchResult command(int start) {
    return COMMAND
        .matcher(text)
        .region(start, text.length())
        .results()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command at " + start));
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
      if (token.text().equals("\\")) {
        if (SENDING.contains(command(token.start()).group("word"))) {
          return taken;
        }
        tokens = new Tokens(text, passOver(token.start()));
        continue;
      }
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
