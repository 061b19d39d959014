package dev.tenon.pages.operator;

import dev.tenon.operator.BackgroundWork;
import dev.tenon.web.pages.View;
import java.util.List;

/** The background work that waits, runs or fails. */
public record WorkView(List<BackgroundWork> work) implements View {
  public long failing() {
    return work.stream().filter(one -> one.failures() > 0).count();
  }
}
