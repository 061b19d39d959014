package dev.tenon.bench.micro;

import dev.tenon.db.Via;
import dev.tenon.pages.board.BoardView;
import dev.tenon.pages.list.ListView;
import dev.tenon.pages.tasks.TaskView;
import dev.tenon.web.Principal;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Role;
import dev.tenon.web.Scope;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.pages.Place;
import dev.tenon.web.pages.Screen;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.State;

/** Pages as bytes of HTML, once what they show has been read. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class TemplateBenchmark {
  private static final Place.Home HOME = new Place.Home("acme", "Acme", Role.MEMBER);
  private static final Place PLACE =
      new Place(
          new Place.Person(
              Samples.id(90), "Robin Vale", "robin@acme.example", "en", "en", "UTC", HOME),
          List.of(HOME),
          false);

  private final Screen screen =
      new Screen(Assets.load(), _ -> PLACE, Clock.fixed(Samples.NOW, ZoneOffset.UTC));
  private final TaskView task = Samples.taskView();
  private final ListView list = Samples.listView();
  private final BoardView board = Samples.boardView();
  private final Request<Void> request =
      new Request<>(
          new Principal.Member(
              Samples.id(90),
              Samples.id(91),
              Samples.id(31),
              Role.MEMBER,
              EnumSet.allOf(Scope.class),
              Via.SESSION,
              Samples.id(92)),
          Samples.id(93),
          new Request.Client("127.0.0.1", null, null),
          Map.of("organization", "acme", "project", "WEB", "task", "WEB-42"),
          Map.of(),
          null,
          null,
          null,
          new Request.Browser("/o/acme/projects/WEB", "en", Map.of(), false, null, null, Map.of()),
          null);

  @Benchmark
  public Reply<Void> renderTaskWithTwentyComments() {
    return screen.show(request, task);
  }

  @Benchmark
  public Reply<Void> renderListOfTwoHundred() {
    return screen.show(request, list);
  }

  @Benchmark
  public Reply<Void> renderBoardOfTwoHundred() {
    return screen.show(request, board);
  }
}
