package dev.tenon.live;

/** What somebody listens to. */
sealed interface Interest {

  /** The part of what happens that it is about. */
  default ChangeLog.Part part() {
    return switch (this) {
      case Projects _, Project _ -> ChangeLog.Part.PROJECTS;
      case Organization _ -> ChangeLog.Part.ORGANIZATION;
    };
  }

  boolean concerns(Event.Changed event);

  /** All projects that they see. */
  record Projects() implements Interest {
    @Override
    public boolean concerns(Event.Changed event) {
      return event.projectKey() != null;
    }
  }

  /** One project alone, by its key. */
  record Project(String key) implements Interest {
    @Override
    public boolean concerns(Event.Changed event) {
      return key.equals(event.projectKey());
    }
  }

  /** What is the organization's own: of administrators alone. */
  record Organization() implements Interest {
    @Override
    public boolean concerns(Event.Changed event) {
      return event.projectKey() == null;
    }
  }
}
