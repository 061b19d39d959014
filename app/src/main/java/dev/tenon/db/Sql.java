package dev.tenon.db;

import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement with named parameters, parsed once; keep it in a constant. {@code :organization_id}
 * is bound by the door to the tenant of the transaction and by nobody else.
 */
public final class Sql {
  static final String ORGANIZATION = "organization_id";

  private static final int MOST_COMPOSED = 1000;
  private static final ConcurrentHashMap<String, Sql> COMPOSED = new ConcurrentHashMap<>();

  /** Taking a lock for a change counts as one, which does no harm. */
  private static final Pattern WRITING =
      Pattern.compile("\\b(insert\\s+into|update|delete\\s+from)\\b", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final String textAfterSetting;
  private final List<String> names;
  private final boolean writes;
  private volatile @Nullable List<String> types;

  private Sql(String text, List<String> names) {
    this.text = text;
    this.textAfterSetting = TenantSetting.WithFirstStatement.ALONE + ";\n" + text;
    this.names = names;
    this.writes = WRITING.matcher(text).find();
  }

  /** Parses the text of one statement, in which {@code :name} stands for a value. */
  public static Sql of(String text) {
    List<String> names = new ArrayList<>();
    String positional = SqlText.positional(text, names);
    return new Sql(positional, List.copyOf(names));
  }

  /**
   * The same of a text that is put together at run time. Requests put the same few together again
   * and again, so these are remembered; all are forgotten when somebody's filters make too many.
   */
  public static Sql composed(String text) {
    if (COMPOSED.size() > MOST_COMPOSED) {
      COMPOSED.clear();
    }
    return COMPOSED.computeIfAbsent(text, Sql::of);
  }

  /** The statement with its first value. */
  public Bound bind(String name, @Nullable Object value) {
    return new Bound(this).bind(name, value);
  }

  /** The statement with all of its values, the tenant's aside. */
  public Bound bind(Map<String, ? extends @Nullable Object> values) {
    return new Bound(this).bindAll(values);
  }

  /** The statement, which has no value but the tenant's. */
  public Bound bound() {
    return new Bound(this);
  }

  /** The text with a question mark for each value, in the order of {@link #names()}. */
  String text() {
    return text;
  }

  /** The same behind the statement that sets the tenant. Constant, so that both stay prepared. */
  String textAfterSetting() {
    return textAfterSetting;
  }

  List<String> names() {
    return names;
  }

  /**
   * The database's type of each value, in the same order; asked once. A null must go out with its
   * type: the driver has the database describe a statement that has an untyped one, and from then
   * on may part it from the setting in front of it, which is lost on the way.
   */
  List<String> types(Connection connection) throws SQLException {
    List<String> known = types;
    if (known == null) {
      // Asked of a text of its own: the driver keeps what it learns about a statement by its text.
      try (PreparedStatement described = connection.prepareStatement(text + "\n")) {
        ParameterMetaData parameters = described.getParameterMetaData();
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          told.add(parameters.getParameterTypeName(i));
        }
        known = List.copyOf(told);
        types = known;
      }
    }
    return known;
  }

  /** Whether it may change rows. */
  boolean writes() {
    return writes;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sql sql && sql.text.equals(text) && sql.names.equals(names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, names);
  }

  @Override
  public String toString() {
    return text;
  }
}
