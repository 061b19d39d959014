package dev.tenon.texts;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.markdown.Links;
import dev.tenon.markdown.Markdown;
import dev.tenon.markdown.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns Markdown into HTML for a reader: what they may not see is not linked, nor told. */
public final class Texts {
  private static final Sql TASKS =
      Sql.of(
          """
          select n.key, t.title, o.slug
            from unnest(:keys::text[]) as n (key)
            join organizations o on o.id = :organization_id
            join projects p
              on p.organization_id = o.id
             and p.key = split_part(n.key, '-', 1)
             and p.deleted_at is null
            join tasks t
              on t.organization_id = p.organization_id
             and t.project_id = p.id
             and t.number = split_part(n.key, '-', 2)::integer
             and t.deleted_at is null
          """);

  /** Who goes by a handle: a login, a name with points between its words, or a mail address. */
  private static final Sql PEOPLE =
      Sql.of(
          """
          select n.handle, min(u.display_name) as name
            from unnest(:handles::text[]) as n (handle)
            join users u
              on u.organization_id = :organization_id
             and n.handle in (lower(u.imported_login),
                              lower(regexp_replace(btrim(u.display_name), '\\s+', '.', 'g')),
                              lower(split_part(u.email::text, '@', 1)))
           group by n.handle
          having count(distinct u.id) = 1
          """);

  private final Db db;

  public Texts(Db db) {
    this.db = db;
  }

  /** The HTML of a text. */
  public String html(Tenant reader, String text) {
    return html(reader, List.of(text)).getFirst();
  }

  /** The HTML of several texts, in their order; what they name is looked up once for all. */
  public List<String> html(Tenant reader, List<String> texts) {
    References found = References.in(texts);
    Links links = new Links(tasks(reader, found), people(reader, found));
    return texts.stream().map(text -> Markdown.html(text, links)).toList();
  }

  private Map<String, Links.Target> tasks(Tenant reader, References found) {
    if (found.keys().isEmpty()) {
      return Map.of();
    }
    Map<String, Links.Target> tasks = new HashMap<>();
    db.list(reader, TASKS.bind("keys", List.copyOf(found.keys())), TaskRow.class)
        .forEach(row ->
            tasks.put(
                row.key, new Links.Target("/o/" + row.slug + "/tasks/" + row.key, row.title)));
    return tasks;
  }

  private Map<String, String> people(Tenant reader, References found) {
    if (found.handles().isEmpty()) {
      return Map.of();
    }
    Map<String, String> people = new HashMap<>();
    db.list(reader, PEOPLE.bind("handles", List.copyOf(found.handles())), PersonRow.class)
        .forEach(row -> people.put(row.handle, row.name));
    return people;
  }

  private record TaskRow(String key, String title, String slug) {}

  private record PersonRow(String handle, String name) {}
}
