package dev.tenon.pages.board;

import dev.tenon.json.Json;
import dev.tenon.pages.views.Bar;
import dev.tenon.tasks.board.Board;
import dev.tenon.web.pages.Here;
import dev.tenon.web.pages.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A project's board. */
public record BoardView(Bar bar, List<Board.Column> columns) implements View {
  private static final List<String> WORDS =
      List.of(
          "lifted",
          "at",
          "put_back",
          "moved",
          "moved_over",
          "closed",
          "closed_all",
          "no_way",
          "refused",
          "refused_offline",
          "refused_unknown",
          "refused_not_found",
          "refused_transition_not_allowed");

  /** Whether there is nothing on it, whatever the filter. */
  public boolean isEmpty() {
    return bar.fault() == null && columns.stream().allMatch(column -> column.taskCount() == 0);
  }

  /** Whether the filter lets nothing through that is there. */
  public boolean hidesAll() {
    return bar.fault() == null
        && !isEmpty()
        && columns.stream().allMatch(column -> column.matchingCount() == 0);
  }

  /** The sentences that the board's script says, as JSON. */
  public String words(Here here) {
    Map<String, String> words =
        WORDS.stream()
            .collect(Collectors.toMap(Function.identity(), word -> here.say("board." + word)));
    return Json.MAPPER.writeValueAsString(words);
  }
}
