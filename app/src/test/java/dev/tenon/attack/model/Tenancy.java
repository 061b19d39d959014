package dev.tenon.attack.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * An organization with an open and a private project, the people who work in it, and what it should
 * be like.
 */
final class Tenancy {
  private final TestOrganization organization = TestOrganization.make();
  private final List<Actor> actors = new ArrayList<>();
  private final List<ModelTask> tasks = new CopyOnWriteArrayList<>();
  private final String openProject;
  private final String privateProject;

  /**
   * Somebody.
   *
   * @param userId as the organization knows them
   */
  record Actor(TestClient client, UUID userId, boolean works, boolean seesPrivate) {
    boolean sees(ModelTask task) {
      return seesPrivate || !task.isPrivate;
    }
  }

  Tenancy() {
    TestOrganization.Person admin = organization.admin();
    TestOrganization.Person insider = organization.member();
    actors.add(new Actor(admin.client(), admin.userId(), true, true));
    openProject = project("OPEN", "organization");
    privateProject = project("SHUT", "private");
    actors
        .getFirst()
        .client()
        .put(
            "/projects/" + privateProject + "/members/" + insider.userId(), "{\"role\":\"member\"}")
        .expect(200);
    actors.add(new Actor(insider.client(), insider.userId(), true, true));
    TestOrganization.Person outsider = organization.member();
    actors.add(new Actor(outsider.client(), outsider.userId(), true, false));
    TestOrganization.Person viewer = organization.viewer();
    actors.add(new Actor(viewer.client(), viewer.userId(), false, false));
  }

  private String project(String key, String visibility) {
    return actors
        .getFirst()
        .client()
        .post(
            "/projects",
            "{\"key\":\"%s\",\"title\":\"%s\",\"visibility\":\"%s\"}"
                .formatted(key, key, visibility))
        .expect(201)
        .text("/id");
  }

  UUID id() {
    return organization.id();
  }

  List<Actor> actors() {
    return actors;
  }

  List<ModelTask> tasks() {
    return tasks;
  }

  /** Does a step as the model says that it goes, and fails where it goes otherwise. */
  void step(Actor actor, Step step) {
    if (step.action() == Step.Action.CREATE || tasks.isEmpty()) {
      create(actor, step);
      return;
    }
    ModelTask task = tasks.get(step.target() % tasks.size());
    synchronized (task) {
      change(actor, task, step);
      look(actors.get(step.choice() % actors.size()), task);
    }
  }

  private void create(Actor actor, Step step) {
    boolean isPrivate = step.choice() % 3 == 0;
    String title = "Task " + step.target();
    Answer answer =
        actor
            .client()
            .post(
                "/projects/" + (isPrivate ? privateProject : openProject) + "/tasks",
                "{\"title\":\"" + title + "\"}");
    if (!actor.works()) {
      answer.expect(403);
    } else if (isPrivate && !actor.seesPrivate()) {
      answer.expect(404);
    } else {
      tasks.add(new ModelTask(UUID.fromString(answer.expect(201).text("/id")), isPrivate, title));
    }
  }

  private void change(Actor actor, ModelTask task, Step step) {
    String path = "/tasks/" + task.id;
    UUID somebody = actors.get(step.choice() % 2).userId();
    switch (step.action()) {
      case CREATE, LOOK -> {}
      case RENAME -> {
        String title = "Renamed " + step.choice();
        Answer answer = actor.client().patch(path, version(task), "{\"title\":\"" + title + "\"}");
        if (may(actor, task, answer, 200)) {
          if (!task.title.equals(title)) {
            task.audit("tasks update");
          }
          task.title = title;
        }
      }
      case CLOSE, REOPEN -> {
        boolean closed = step.action() == Step.Action.CLOSE;
        Answer answer =
            closed
                ? actor.client().put(path + "/closure", "{}")
                : actor.client().delete(path + "/closure");
        if (may(actor, task, answer, 200)) {
          if (task.closed != closed) {
            task.audit("tasks update");
          }
          task.closed = closed;
        }
      }
      case DELETE -> {
        if (may(actor, task, actor.client().delete(path, version(task)), 204)) {
          task.audit("tasks delete");
          task.deleted = true;
        }
      }
      case RESTORE -> restore(actor, task, path);
      case ASSIGN -> {
        Answer answer =
            actor.client().put(path + "/assignees/" + somebody, "{\"role\":\"contributor\"}");
        if (may(actor, task, answer, 200) && task.assignees.add(somebody.toString())) {
          task.audit("task_assignees create");
        }
      }
      case UNASSIGN -> {
        Answer answer = actor.client().delete(path + "/assignees/" + somebody);
        boolean there = task.assignees.contains(somebody.toString());
        if (may(actor, task, answer, there ? 204 : 404) && there) {
          task.audit("task_assignees delete");
          task.assignees.remove(somebody.toString());
        }
      }
      case COMMENT -> {
        Answer answer = actor.client().post(path + "/comments", "{\"body\":\"I see.\"}");
        if (may(actor, task, answer, 201)) {
          task.comments.add(answer.text("/id"));
        }
      }
    }
  }

  private static void restore(Actor actor, ModelTask task, String path) {
    Answer answer = actor.client().put(path + "/restoration", "{}");
    if (!actor.works()) {
      answer.expect(403);
    } else if (!actor.sees(task)) {
      answer.expect(404);
    } else {
      answer.expect(200);
      if (task.deleted) {
        task.audit("tasks restore");
      }
      task.deleted = false;
    }
  }

  /** Whether somebody may change a task, which the answer has to agree with. */
  private static boolean may(Actor actor, ModelTask task, Answer answer, int status) {
    boolean may = actor.works() && actor.sees(task) && !task.deleted;
    answer.expect(may ? status : actor.works() ? 404 : 403);
    return may;
  }

  private int version(ModelTask task) {
    Answer answer = actors.getFirst().client().get("/tasks/" + task.id);
    return answer.status() == 200 ? answer.number("/version") : 1;
  }

  /** Somebody's view of a task is the model's. */
  static void look(Actor actor, ModelTask task) {
    Answer answer = actor.client().get("/tasks/" + task.id);
    if (task.deleted || !actor.sees(task)) {
      answer.expect(404);
      return;
    }
    assertThat(answer.expect(200).text("/title")).isEqualTo(task.title);
    assertThat(answer.json().path("completed_at").isNull()).isEqualTo(!task.closed);
    assertThat(ids(answer.json().path("assignees"), "user_id")).isEqualTo(task.assignees);
  }

  /** Everything that each of its people sees in lists and in the trash is the model's. */
  void lookAround() {
    for (Actor actor : actors) {
      Set<String> living = new TreeSet<>();
      Set<String> dead = new TreeSet<>();
      for (ModelTask task : tasks) {
        look(actor, task);
        if (actor.sees(task)) {
          (task.deleted ? dead : living).add(task.id.toString());
        }
        if (actor.sees(task) && !task.deleted) {
          assertThat(all(actor, "/tasks/" + task.id + "/comments")).isEqualTo(task.comments);
        }
      }
      assertThat(all(actor, "/tasks")).isEqualTo(living);
      assertThat(all(actor, "/trash/tasks")).isEqualTo(actor.works() ? dead : Set.of());
    }
  }

  /** The ids of all items of a list, walked in small pages. */
  private static Set<String> all(Actor actor, String path) {
    Set<String> ids = new TreeSet<>();
    String query = "?limit=7";
    while (true) {
      JsonNode page = actor.client().get(path + query).expect(200).json();
      Set<String> more = ids(page.path("items"), "id");
      int before = ids.size();
      ids.addAll(more);
      assertThat(ids).as("nothing comes twice").hasSize(before + more.size());
      if (page.path("next").isNull()) {
        return ids;
      }
      query = "?limit=7&after=" + page.path("next").stringValue();
    }
  }

  private static Set<String> ids(JsonNode items, String member) {
    Set<String> ids = new TreeSet<>();
    items.forEach(item -> ids.add(item.path(member).stringValue()));
    return ids;
  }
}
