package dev.tenon.schema.migrations.files;

import dev.tenon.schema.database.script.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A file of changes.
 *
 * @param name the file's name
 * @param version null for one that is named in no such way, or repeatable
 * @param repeatable true when it is applied again whenever its text changes
 * @param transactional false when a file beside it says that it runs without a transaction
 * @param omissions what psql would make of the file beyond its statements, a sentence each
 * @param checksum as Flyway computes it: over the lines, whatever ends them
 */
public record Migration(
    String name,
    @Nullable Version version,
    boolean repeatable,
    boolean transactional,
    List<String> omissions,
    int checksum,
    List<Statement> statements) {

  /** Begin or end a transaction by themselves. */
  private static final Set<String> CONTROL =
      Set.of("begin", "start", "commit", "rollback", "end", "abort", "savepoint", "release");

  /** Are refused within a transaction. */
  private static final Set<String> ALONE = Set.of("vacuum", "checkpoint");

  private static final List<String> MANY = List.of("schema", "database", "system");

  private static final Pattern CONCURRENTLY =
      Pattern.compile("^\\w+\\s*\\([^)]*\\bconcurrently\\b", Pattern.CASE_INSENSITIVE);

  public Migration {
    omissions = List.copyOf(omissions);
    statements = List.copyOf(statements);
  }

  static int checksum(String text) {
    var sum = new CRC32();
    text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) sum.getValue();
  }

  /** True when all of it stands or falls together. */
  public boolean runsInOneTransaction() {
    return transactional
        && statements.stream().noneMatch(each -> bounds(each) || isRefusedInTransaction(each));
  }

  /** Begins or ends a transaction, where a savepoint stays within one. */
  private static boolean bounds(Statement statement) {
    return isControl(statement)
        && !statement.begins("savepoint")
        && !statement.begins("release")
        && !(statement.begins("rollback") && statement.has("to"));
  }

  /** True for BEGIN, COMMIT and the like. */
  public static boolean isControl(Statement statement) {
    return !statement.words().isEmpty() && CONTROL.contains(statement.words().getFirst());
  }

  /** True when it lets others write meanwhile; REINDEX may say so in parentheses. */
  public static boolean isConcurrent(Statement statement) {
    return (statement.has("concurrently") && !statement.begins("refresh"))
        || (statement.begins("reindex") && CONCURRENTLY.matcher(statement.text()).find());
  }

  /** True for code, which may hold any statements: only the whole of it can be looked at. */
  public static boolean isCode(Statement statement) {
    return statement.begins("call") || statement.begins("do");
  }

  /** True when it can't run in a transaction: CREATE INDEX CONCURRENTLY, VACUUM, …. */
  public static boolean isRefusedInTransaction(Statement statement) {
    return isConcurrent(statement)
        || isOfManyTables(statement)
        || (!statement.words().isEmpty() && ALONE.contains(statement.words().getFirst()))
        || statement.begins("alter", "system")
        || statement.begins("create", "database")
        || statement.begins("drop", "database")
        || statement.begins("create", "tablespace");
  }

  /** Goes from table to table, each in a transaction of its own. */
  private static boolean isOfManyTables(Statement statement) {
    return statement.words().equals(List.of("cluster"))
        || statement.words().equals(List.of("cluster", "verbose"))
        || MANY.stream().anyMatch(each -> statement.begins("reindex", each));
  }
}
