package dev.tenon.search;

import dev.tenon.web.shape.About;
import java.util.UUID;

/** Somewhere to go. */
@About("A task or a project that one may mean.")
public record Destination(
    Kind kind,
    UUID id,
    @About("WEB-42 of a task, WEB of a project.") String key,
    String title,
    @About("Whether it is closed, or archived.") boolean closed) {

  /** What it is. */
  public enum Kind {
    PROJECT,
    TASK
  }
}
