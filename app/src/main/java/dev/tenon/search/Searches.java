package dev.tenon.search;

import dev.tenon.db.Tenant;
import dev.tenon.filters.Condition;
import dev.tenon.filters.paging.KeyType;
import dev.tenon.filters.paging.SortKey;
import dev.tenon.filters.paging.Sorts;
import dev.tenon.lists.Asked;
import dev.tenon.lists.Listed;
import dev.tenon.lists.Lists;
import dev.tenon.tasks.TaskLists;
import dev.tenon.tasks.task.Priority;
import dev.tenon.tasks.task.Task;
import dev.tenon.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searches through the tasks that the caller sees, and what is said about them. */
public final class Searches {
  /** How many characters a search may have. */
  public static final int LONGEST = 200;

  /** How many finds are ranked, of tasks and of comments. */
  public static final int RANKED = 200;

  /** The same before a filter has its say, which may leave few of them. */
  private static final int RANKED_TO_FILTER = 2000;

  /**
   * What a search finds, the best first. The passages are cut out for the rows of a page alone:
   * PostgreSQL leaves what is expensive in a select until after the limit.
   */
  public static final Listed<Hit> FOUND =
      Listed.of(
              "search",
              Hit.class,
              """
              select t.id,
                     (select p.key || '-' || t.number
                        from projects p
                       where p.organization_id = t.organization_id
                         and p.id = t.project_id) as key,
                     t.project_id,
                     ts_headline('english', translate(t.title, '\uE000\uE001', ''), q.words,
                                 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001') as title,
                     (select json_build_object('id', s.id, 'name', s.name, 'category', s.category)
                        from task_statuses s
                       where s.organization_id = t.organization_id
                         and s.project_id = t.project_id
                         and s.id = t.status_id) as status,
                     t.priority, t.created_at, t.updated_at, t.completed_at, f.relevance,
                     ts_headline('english', translate(left(t.description, 100000), '\uE000\uE001', ''),
                                 q.words,
                                 'MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … ",
                                  StartSel=\uE000, StopSel=\uE001') as description,
                     c.id as comment_id,
                     ts_headline('english', translate(left(c.body, 100000), '\uE000\uE001', ''),
                                 q.words,
                                 'MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … ",
                                  StartSel=\uE000, StopSel=\uE001') as comment\
              """,
              """
                -- In the order of the page, so that no more is looked up than it shows.
                from (select *
                        from guard.search(:searched, :ranked)
                       order by relevance desc, task_id desc) f
                join websearch_to_tsquery('english', :searched) as q (words) on true
               -- Each by its key, whatever PostgreSQL thinks of: not by reading all that there are.
               cross join lateral (
                       select *
                         from tasks k
                        where k.organization_id = :organization_id
                          and k.id = f.task_id
                          and k.deleted_at is null
                       offset 0) t
                left join lateral (
                       select *
                         from comments k
                        where k.organization_id = :organization_id
                          and k.id = f.comment_id
                       offset 0) c on true
               where t.project_id not in (
                       select d.id
                         from projects d
                        where d.organization_id = :organization_id
                          and d.deleted_at is not null)
              """,
              Sorts.of(
                  "f.task_id",
                  Hit::id,
                  SortKey.required("relevance", KeyType.WHOLE, "f.relevance", Hit::relevance),
                  SortKey.required("updated_at", KeyType.MOMENT, "t.updated_at", Hit::updatedAt),
                  SortKey.required("created_at", KeyType.MOMENT, "t.created_at", Hit::createdAt)),
              "-relevance")
          .filteredBy(TaskLists.TASKS.vocabulary(), TaskLists.TASKS.nouns());

  private final Lists lists;

  public Searches(Lists lists) {
    this.lists = lists;
  }

  /** A row of the list, whose texts carry marks. */
  public record Hit(
      UUID id,
      String key,
      UUID projectId,
      String title,
      Task.Status status,
      Priority priority,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant completedAt,
      int relevance,
      String description,
      @Nullable UUID commentId,
      @Nullable String comment) {

    private Found found() {
      return new Found(
          id,
          key,
          projectId,
          Segment.of(title),
          status,
          priority,
          createdAt,
          updatedAt,
          completedAt,
          excerpt());
    }

    private Found.@Nullable Excerpt excerpt() {
      if (description.contains(Segment.OPEN)) {
        return new Found.Excerpt(Segment.of(description), null);
      }
      return comment == null ? null : new Found.Excerpt(Segment.of(comment), commentId);
    }
  }

  /**
   * A page of what these words find. Of frequent words the best of the newest are found: see {@code
   * guard.search}.
   *
   * @param words as people search the web: words, "phrases", or, and - before what is not wanted
   */
  public Page<Found> page(Tenant tenant, String words, Asked asked) {
    Page<Hit> hits =
        lists.page(
            tenant,
            asked,
            FOUND.of(
                words,
                new Condition(
                    ":searched <> ''", Map.of("searched", words, "ranked", ranked(asked)))));
    List<Found> found = hits.items().stream().map(Hit::found).toList();
    return new Page<>(found, hits.next(), hits.total());
  }

  private static int ranked(Asked asked) {
    return asked.filter().isBlank() ? RANKED : RANKED_TO_FILTER;
  }
}
