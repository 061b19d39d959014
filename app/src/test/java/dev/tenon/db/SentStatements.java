package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.tenon.exports.Exports;
import dev.tenon.filters.Condition;
import dev.tenon.filters.FilterFault;
import dev.tenon.lists.Listed;
import dev.tenon.projects.ProjectRef;
import dev.tenon.tasks.TaskLists;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every statement that the application sends through its door: those in constants, however deep,
 * and those that are put together when a list is asked for.
 */
final class SentStatements {
  /** Statements by the constant that holds them, or that they are put together from. */
  private final Map<String, List<Sql>> statements = new LinkedHashMap<>();

  private final Map<String, Collection<Condition>> filters = new HashMap<>();

  private SentStatements() {}

  static Map<String, List<Sql>> of(JavaClasses application) {
    var sent = new SentStatements();
    for (JavaClass holder : application) {
      for (JavaField field : holder.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC) && mayHold(field)) {
          sent.add(holder.getSimpleName() + "." + field.getName(), read(field));
        }
      }
    }
    exports().forEach(export -> sent.keep("Exports.rows", export));
    assertThat(sent.statements).hasSizeGreaterThan(100);
    return sent.statements;
  }

  /** How the rows of a table are exported; of any table in the same way. */
  private static List<Sql> exports() {
    try {
      Class<?> table = Class.forName("dev.tenon.exports.ExportedTable");
      var made = table.getDeclaredConstructors()[0];
      var rows = Exports.class.getDeclaredMethod("rows", table);
      made.setAccessible(true);
      rows.setAccessible(true);
      List<Sql> exports = new ArrayList<>();
      for (Object each :
          List.of(
              made.newInstance(
                  "public.tasks", "organization_id", List.of("title"), List.of("id"), List.of()),
              made.newInstance(
                  "public.organizations", "id", List.of("name"), List.of("id"), List.of()))) {
        exports.add((Sql) rows.invoke(null, each));
      }
      return exports;
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static boolean mayHold(JavaField field) {
    JavaClass type = field.getRawType();
    return type.isAssignableTo(Sql.class)
        || type.isAssignableTo(String.class)
        || type.isAssignableTo(Collection.class)
        || type.isAssignableTo(Map.class)
        || type.isAssignableTo(Record.class);
  }

  private static @Nullable Object read(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return field.get(null);
    } catch (IllegalAccessException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private void add(String name, @Nullable Object value) {
    switch (value) {
      case Sql sql -> keep(name, sql);
      case String template when template.contains("{filter}") && template.contains("select") ->
          template(name, template);
      case Listed<?> list -> {
        list(name, list);
        add(name, list.nouns());
      }
      case Collection<?> several -> several.forEach(one -> add(name, one));
      case Map<?, ?> several -> several.values().forEach(one -> add(name, one));
      case Record whole when whole.getClass().getName().startsWith("dev.tenon.") ->
          components(whole).forEach(part -> add(name, part));
      case null, default -> {}
    }
  }

  private static List<Object> components(Record whole) {
    List<Object> parts = new ArrayList<>();
    try {
      for (RecordComponent component : whole.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        Object part = component.getAccessor().invoke(whole);
        if (part != null) {
          parts.add(part);
        }
      }
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
    return parts;
  }

  /** A list with each filter and each order, as a page and counted. */
  private void list(String name, Listed<?> list) {
    String usual = order(list, list.usualSort());
    for (Condition filter : filters(list)) {
      Condition all = filter.and(list.narrowed());
      keep(name, page(list, all.sql(), usual));
      keep(name, Sql.of("select count(*) as total\n%s\n and %s".formatted(list.rows(), all.sql())));
    }
    for (String sort : list.sorts().names()) {
      keep(name, page(list, list.narrowed().sql(), order(list, sort)));
      keep(name, page(list, list.narrowed().sql(), order(list, "-" + sort)));
    }
  }

  private Collection<Condition> filters(Listed<?> list) {
    return filters.computeIfAbsent(list.name(), _ -> Filters.of(list));
  }

  private static Sql page(Listed<?> list, String condition, String order) {
    return Sql.of(
        "%s\n%s\n and %s\n order by %s\n limit :limit"
            .formatted(list.columns(), list.rows(), condition, order));
  }

  private static String order(Listed<?> list, String sort) {
    try {
      return list.sorts().parse(sort).orderBy();
    } catch (FilterFault fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** Boards and calendars, which are lists of tasks in another form. */
  private void template(String name, String template) {
    String ordered = template.replace("{order}", order(TaskLists.TASKS, "position"));
    for (Condition filter : filters(TaskLists.TASKS)) {
      keep(name, Sql.of(ordered.replace("{filter}", filter.sql())));
    }
    keep(
        name, Sql.of(ordered.replace("{filter}", TaskLists.inProject(ProjectRef.of("WEB")).sql())));
  }

  private void keep(String name, Sql sql) {
    List<Sql> kept = statements.computeIfAbsent(name, _ -> new ArrayList<>());
    if (!kept.contains(sql)) {
      kept.add(sql);
    }
  }
}
