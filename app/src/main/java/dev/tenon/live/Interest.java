package dev.tenon.live;

import java.util.Optional;

/** What somebody listens to. */
sealed interface Interest {

  /** The part of what happens that it is about. */
  default ChangeLog.Part part() {
    return switch (this) {
      case Projects _, Project _ -> ChangeLog.Part.PROJECTS;
      case Organization _ -> ChangeLog.Part.ORGANIZATION;
    };
  }

  /** What is told of an event; nothing where it is about something else. */
  Optional<Event.Changed> of(Event.Changed event);

  /** All projects that they see. */
  record Projects() implements Interest {
    @Override
    public Optional<Event.Changed> of(Event.Changed event) {
      return Optional.of(event).filter(one -> one.projectKey() != null);
    }
  }

  /** One project alone, by its key. */
  record Project(String key) implements Interest {
    @Override
    public Optional<Event.Changed> of(Event.Changed event) {
      return Optional.of(event).filter(one -> key.equals(one.projectKey()));
    }
  }

  /**
   * What is the organization's own.
   *
   * @param whole as administrators see it; others see its people and teams
   */
  record Organization(boolean whole) implements Interest {
    @Override
    public Optional<Event.Changed> of(Event.Changed event) {
      return Optional.of(event)
          .filter(one -> one.projectKey() == null)
          .flatMap(one -> whole ? Optional.of(one) : one.toOthers(ChangeLog.PEOPLE));
    }
  }
}
