package dev.tenon.pages.people;

import dev.tenon.users.People;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.Screen;
import java.util.List;
import java.util.UUID;

/** Finds people for fields in which one chooses somebody. */
public final class PeoplePages {
  private final Screen screen;
  private final People people;

  public PeoplePages(Screen screen, People people) {
    this.screen = screen;
    this.people = people;
  }

  /** Those of a name, and the one of an id. */
  public Reply<Void> find(Request<Void> request) {
    List<UUID> id = request.query("id", UUID.class).stream().toList();
    List<People.Person> found =
        id.isEmpty()
            ? people.find(
                request.tenant(),
                request.query("words", String.class).orElse(""),
                request.query("here", Boolean.class).orElse(false))
            : List.copyOf(people.named(request.tenant(), id).values());
    return screen.show(request, new FoundPeopleView(found));
  }
}
