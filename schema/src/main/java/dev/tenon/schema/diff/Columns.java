package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Column.Identity;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.catalog.table.Type;
import dev.tenon.schema.diff.found.Effect;
import dev.tenon.schema.diff.found.Found;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Pairs.Pair;
import dev.tenon.schema.diff.found.Subject;
import dev.tenon.schema.diff.found.Subject.Concept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the columns of tables, views and composite types. */
final class Columns {

  private static final List<String> INTEGERS = List.of("int2", "int4", "int8");

  private final Found found;

  Columns(Found found) {
    this.found = found;
  }

  void compare(Table before, Table after) {
    var exact = Pairs.of(before.columns(), after.columns(), Column::name);
    var pairs = exact.marrying(Renames.ofColumns(exact));
    for (var each : pairs.removed()) {
      found.removed(
          subject(after.name(), each),
          words(each),
          Effect.BREAKS_BOTH,
          "Every statement that names it fails."
              + (each.deprecated() ? " It was deprecated before." : ""));
    }
    for (var each : pairs.added()) {
      added(after.name(), each);
    }
    for (var each : pairs.both()) {
      column(after.name(), each);
    }
  }

  /** The columns of a view or a composite type, which nobody but readers meets. */
  void compareRead(Name owner, List<Column> before, List<Column> after) {
    var pairs = Pairs.of(before, after, Column::name);
    for (var each : pairs.removed()) {
      found.removed(
          subject(owner, each),
          words(each),
          Effect.BREAKS_READERS,
          "Every statement that names it fails.");
    }
    for (var each : pairs.added()) {
      found.added(
          subject(owner, each), words(each), Effect.SAFE, "SELECT * returns one column more.");
    }
    for (var each : pairs.both()) {
      var subject = subject(owner, each.after());
      found.changed(
          subject,
          "type",
          each.before().type().display(),
          each.after().type().display(),
          Effect.BREAKS_READERS,
          "Readers get values of another type.");
      found.commented(subject, each.before().comment(), each.after().comment());
    }
  }

  private void added(Name table, Column column) {
    var given =
        column.nullable()
            || column.defaultValue() != null
            || column.identity() != null
            || column.generated() != null;
    found.added(
        subject(table, column),
        words(column),
        given ? Effect.SAFE : Effect.BREAKS_WRITERS,
        given
            ? "Who leaves it out goes on as before; SELECT * returns one column more."
            : "It needs a value that writers do not give yet: give it a default, or let it be null"
                + " at first.");
  }

  private void column(Name table, Pair<Column> pair) {
    var before = pair.before();
    var after = pair.after();
    var subject = subject(table, after);
    if (!before.name().equals(after.name())) {
      found.renamed(
          subject,
          before.name(),
          after.name(),
          "All but the name is the same. Every statement that names the old column fails.");
    }
    type(subject, before.type(), after.type());
    found.changed(
        subject,
        "null",
        before.nullable() ? "allowed" : "refused",
        after.nullable() ? "allowed" : "refused",
        after.nullable() ? Effect.BREAKS_READERS : Effect.BREAKS_WRITERS,
        after.nullable()
            ? "Readers may meet a null where there was none."
            : "Writers that leave it out or set it to null are refused.");
    defaults(subject, before, after);
    identity(subject, before, after);
    found.changed(
        subject,
        "generated",
        words(before.generated()),
        words(after.generated()),
        after.generated() == null || before.generated() == null
            ? Effect.BREAKS_WRITERS
            : Effect.SAFE,
        after.generated() == null
            ? "It is no longer computed: writers must give it."
            : before.generated() == null
                ? "It is computed now: writers that give it are refused."
                : "It is computed in another way: read the expressions.");
    found.changed(
        subject,
        "collation",
        before.collation(),
        after.collation(),
        Effect.BREAKS_READERS,
        "It sorts and compares in another way.");
    found.commented(subject, before.comment(), after.comment());
  }

  private void type(Subject subject, Type before, Type after) {
    if (before.display().equals(after.display())) {
      return;
    }
    var wider = isWider(before, after);
    var narrower = isWider(after, before);
    found.changed(
        subject,
        "type",
        before.display(),
        after.display(),
        wider ? Effect.SAFE : narrower ? Effect.BREAKS_WRITERS : Effect.BREAKS_BOTH,
        wider
            ? "All former values fit; programs that hold it in less fail once a value is larger."
            : narrower
                ? "Writers whose values do not fit any more are refused."
                : "Readers get, and writers must give, values of another type.");
  }

  /** True when every value of the one is a value of the other and reads the same. */
  private static boolean isWider(Type before, Type after) {
    if (before.array() != after.array()) {
      return false;
    }
    var from = before.underlying();
    var to = after.underlying();
    var was = from.name().name();
    var is = to.name().name();
    if (INTEGERS.contains(was) && INTEGERS.contains(is)) {
      return INTEGERS.indexOf(was) < INTEGERS.indexOf(is);
    }
    if (was.equals("varchar") && is.equals("text")) {
      return true;
    }
    if (!was.equals(is)) {
      return false;
    }
    return switch (was) {
      case "varchar", "varbit" -> atLeast(to.length(), from.length());
      case "numeric" ->
          to.precision() == null || (from.precision() != null && isWiderNumeric(from, to));
      case "timestamp", "timestamptz", "time", "timetz", "interval" ->
          atLeast(to.precision(), from.precision());
      default -> false;
    };
  }

  /** At least as many digits before the point, and after it. */
  private static boolean isWiderNumeric(Type from, Type to) {
    return number(to.scale()) >= number(from.scale())
        && number(to.precision()) - number(to.scale())
            >= number(from.precision()) - number(from.scale());
  }

  private static boolean atLeast(@Nullable Integer to, @Nullable Integer from) {
    return to == null || (from != null && to >= from);
  }

  private static int number(@Nullable Integer digits) {
    return digits == null ? 0 : digits;
  }

  private void defaults(Subject subject, Column before, Column after) {
    var needed = after.defaultValue() == null && !after.nullable() && after.identity() == null;
    found.changed(
        subject,
        "default",
        before.defaultValue(),
        after.defaultValue(),
        needed ? Effect.BREAKS_WRITERS : Effect.SAFE,
        needed
            ? "Writers that leave it out are refused."
            : "Writers that leave it out store another value than before.");
  }

  private void identity(Subject subject, Column before, Column after) {
    found.changed(
        subject,
        "identity",
        words(before.identity()),
        words(after.identity()),
        after.identity() == Identity.BY_DEFAULT ? Effect.SAFE : Effect.BREAKS_WRITERS,
        after.identity() == null
            ? "Writers must give a value now."
            : after.identity() == Identity.ALWAYS
                ? "Writers that give a value are refused."
                : "Writers may give a value or leave it out.");
  }

  static String words(Column column) {
    return column.type().display() + (column.nullable() ? "" : " not null");
  }

  private static String words(@Nullable Identity identity) {
    return switch (identity) {
      case null -> "";
      case ALWAYS -> "always";
      case BY_DEFAULT -> "by default";
    };
  }

  private static String words(Column.@Nullable Generated generated) {
    return generated == null
        ? ""
        : generated.expression() + (generated.stored() ? " stored" : " virtual");
  }

  private static Subject subject(Name owner, Column column) {
    return new Subject(Concept.COLUMN, owner, column.name());
  }
}
