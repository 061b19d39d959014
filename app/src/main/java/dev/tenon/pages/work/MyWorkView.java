package dev.tenon.pages.work;

import dev.tenon.tasks.mine.Section;
import dev.tenon.tasks.mine.WorkItem;
import dev.tenon.users.People;
import dev.tenon.web.Page;
import dev.tenon.web.pages.View;
import dev.tenon.workflow.Status;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Somebody's open tasks.
 *
 * @param isWhole whether they are all that there are
 * @param task the key of the task that is open over them; blank without one
 * @param statuses those of the tasks' projects, in order
 * @param people whom a task can be given to
 */
public record MyWorkView(
    Page<WorkItem> work,
    boolean isWhole,
    String task,
    List<Status> statuses,
    List<People.Person> people)
    implements View {

  /** By how soon they are due. */
  public SequencedMap<Section, List<WorkItem>> sections() {
    SequencedMap<Section, List<WorkItem>> sections = new TreeMap<>();
    for (Section section : Section.values()) {
      List<WorkItem> items =
          work.items().stream().filter(item -> item.section() == section).toList();
      if (!items.isEmpty()) {
        sections.put(section, items);
      }
    }
    return sections;
  }
}
